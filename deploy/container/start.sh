#!/bin/sh
# What a container of the site does: `webb`, `arbetare`, `klocka`, `forbered`, or any command of manage.py.
# A secret may be given as a file: NAME_FIL=/run/secrets/name stands for NAME.
set -eu
for namn in SECRET_KEY SECRET_KEY_FALLBACKS DATABASE_URL CACHE_URL SEARCH_URL EMAIL_URL; do
    eval "fil=\${${namn}_FIL:-}"
    [ -z "$fil" ] || export "$namn=$(cat "$fil")"
done
cd /srv/rehab
python=.venv/bin/python
case "${1:-webb}" in
    webb) exec $python -m gunicorn --config site/config/gunicorn.py config.wsgi:application ;;
    arbetare) exec $python manage.py db_worker --queue-name '*' -v0 ;;
    klocka) exec $python manage.py klocka -v0 ;;
    # Once for each new version, before any of the others: the old code works on the new schema.
    forbered)
        # Files of earlier versions stay: pages that were kept ask for them yet.
        mkdir -p "$VAR_DIR/static"
        cp -R --update "$STATISKT_FARDIGT/." "$VAR_DIR/static/"
        $python manage.py migrate -v1
        exec $python manage.py update_index -v0
        ;;
    *) exec $python manage.py "$@" ;;
esac
