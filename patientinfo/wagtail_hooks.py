"""What this room registers with Wagtail; the functions themselves live in modules of their own."""

from wagtail import hooks

from patientinfo.demo.ladda import ladda

hooks.register("demoinnehall", ladda)
