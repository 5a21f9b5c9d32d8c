-- The edition of the site that is kept: part of every key, so that a new one begins with nothing kept at all.
--
-- An answer is kept under the edition that was when it was asked for. So one that was being made while something was
-- published lies in an edition that nobody asks for any more. What was kept before is never shown again, however
-- the questions and the PURGE overtake each other. Its files go when nobody has read them for a while.

local utgava = {}

local minne = ngx.shared.utgava

-- What is said in place of a copy that is too old: read when nginx starts.
local nere = ""

-- Stamps are whole numbers that only grow (patientinfo/stampel.py); too large for Lua's own, so they are compared as text.
local function nyare(stampel, an)
    return #stampel > #an or (#stampel == #an and stampel > an)
end

local function ar_stampel(stampel)
    return stampel and ngx.re.find(stampel, [[^[1-9][0-9]{0,29}$]], "jo") ~= nil
end

-- Called when nginx starts and is reloaded; what is known outlives a reload. After a start nothing that lies on the
-- disk is shown: what was published meanwhile is not known.
function utgava.borja(felsida)
    local fil = assert(io.open(felsida, "rb"))
    nere = fil:read("*a")
    fil:close()
    minne:add("nr", math.floor(ngx.now() * 1000))
end

-- The edition that is now.
function utgava.nr()
    return minne:get("nr")
end

-- The site says with every answer under which stamp it was made. A newer one than any before opens a new edition,
-- also when no PURGE came through. True when it did.
local function hord(stampel)
    if not ar_stampel(stampel) or not nyare(stampel, minne:get("stampel") or "") then
        return false
    end
    minne:set("stampel", stampel)
    minne:incr("nr", 1)
    return true
end

-- Takes note of it, and says whether nothing newer has been told.
local function ar_nyast(stampel)
    return hord(stampel) or (stampel ~= nil and stampel == minne:get("stampel"))
end

-- nginx shows a copy when the site fails, and knows no end to that; the site says with every answer how long it may
-- stand in (X-Haller-Till, seconds since 1970), and after that it is the page that asks for patience.
local function far_sta_in()
    local till = tonumber(ngx.var.upstream_http_x_haller_till)
    return till and ngx.time() <= till
end

-- The page that asks for patience, in place of the answer.
local function be_om_talamod()
    ngx.ctx.nere = nere
    ngx.var.for_gammal = "1"
    ngx.status = 503
    for _, namn in ipairs({"Content-Encoding", "ETag", "Last-Modified", "Link"}) do
        ngx.header[namn] = nil
    end
    ngx.header["Content-Type"] = "text/html; charset=utf-8"
    ngx.header["Content-Length"] = #nere
    ngx.header["Retry-After"] = 30
end

-- Before an answer is given. What is kept and fresh was looked at when it was fetched. While something is published some
-- processes know of it before others: an answer under an older stamp than one already told would be kept in the new
-- edition, which PURGE then has no need to close.
function utgava.fore_svar()
    local cache = ngx.var.upstream_cache_status
    if cache == "STALE" then
        if not far_sta_in() then
            be_om_talamod()
        end
    elseif cache ~= "HIT" and not ar_nyast(ngx.var.upstream_http_x_stampel) then
        ngx.var.halls_inte = "1"
    end
end

-- The body that goes with it. The status is asked first: a context is made by asking for it.
function utgava.kropp()
    if ngx.status == 503 and ngx.ctx.nere then
        ngx.arg[1] = ngx.ctx.nere
        ngx.arg[2] = true
        ngx.ctx.nere = ""
    end
end

-- PURGE: a new edition, unless an answer has already told of this very change.
function utgava.rensa()
    if not ar_nyast(ngx.var.http_x_stampel) then
        minne:incr("nr", 1)
    end
    ngx.header["Content-Type"] = "text/plain"
    ngx.say("ok")
end

return utgava
