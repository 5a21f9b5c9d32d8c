"""Real files for tests of uploads: whole, broken, hostile, and carrying more than they should."""

from __future__ import annotations

import io
import struct
import zlib

import pikepdf
from PIL import Image, ImageDraw

FORMAT = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif"}
GPS = {1: "N", 2: (65.0, 35.0, 4.0), 3: "E", 4: (22.0, 9.0, 14.0)}


def motiv(bredd: int = 240, hojd: int = 160) -> Image.Image:
    """A picture whose upper left corner is red and whose rest is a shaded blue."""
    bild = Image.linear_gradient("L").resize((bredd, hojd)).convert("RGB").point(lambda n: n // 2)
    rita = ImageDraw.Draw(bild)
    rita.rectangle((0, 0, bredd // 4, hojd // 4), fill=(220, 20, 20))
    return bild


def bild(format_: str, av: Image.Image | None = None, **val: object) -> bytes:
    """The bytes of a picture in one of the formats."""
    ut = io.BytesIO()
    (av or motiv()).save(ut, format_, **val)
    return ut.getvalue()


def med_exif(format_: str, riktning: int = 1) -> bytes:
    """A picture that says where, with what and by whom it was taken, and perhaps that it lies on its side."""
    exif = Image.Exif()
    exif[0x0112] = riktning
    exif[0x010F] = "KAMERAFABRIK"
    exif[0x013B] = "FOTOGRAFENS NAMN"
    exif.get_ifd(0x8825).update(GPS)
    val: dict[str, object] = {"exif": exif.tobytes()}
    if format_ != "PNG":
        val["xmp"] = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>HEMLIG PLATS</rdf:RDF></x:xmpmeta>'
    return bild(format_, **val)


def bomb(format_: str, sida: int = 20_000) -> bytes:
    """A small file that claims to be `sida` times `sida` pixels."""
    hel = bytearray(bild(format_))
    if format_ == "PNG":
        hel[16:24] = struct.pack(">II", sida, sida)
        hel[29:33] = struct.pack(">I", zlib.crc32(hel[12:29]))
    elif format_ == "JPEG":
        lage = hel.index(b"\xff\xc0")
        hel[lage + 5 : lage + 9] = struct.pack(">HH", sida, sida)
    elif format_ == "WEBP":  # 14 bits for each measure: 16 383 is the most that can be claimed
        sida = min(sida, 16_383)
        lage = hel.index(b"\x9d\x01\x2a")
        hel[lage + 3 : lage + 7] = struct.pack("<HH", sida, sida)
    else:
        lage = hel.index(b"ispe")
        hel[lage + 8 : lage + 16] = struct.pack(">II", sida, sida)
    return bytes(hel)


def rorlig(format_: str) -> bytes:
    """A picture that moves."""
    rutor = [motiv(), motiv().rotate(90), motiv().rotate(180)]
    return bild(format_, rutor[0], save_all=True, append_images=rutor[1:], duration=100)


def pdf(sidor: int = 1, taggad: bool = False) -> pikepdf.Pdf:
    """A document to be changed and then saved with `som_bytes`."""
    dokument = pikepdf.new()
    for _nr in range(sidor):
        dokument.add_blank_page()
    if taggad:
        dokument.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
        dokument.Root.StructTreeRoot = dokument.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    return dokument


def som_bytes(dokument: pikepdf.Pdf, **val: object) -> bytes:
    """The document as a file."""
    ut = io.BytesIO()
    dokument.save(ut, **val)
    return ut.getvalue()


def pdf_med_skript() -> bytes:
    dokument = pdf()
    dokument.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    return som_bytes(dokument)


def pdf_med_gomt_skript() -> bytes:
    """A script deep in an annotation, inside a packed object stream."""
    dokument = pdf()
    handling = pikepdf.Dictionary(
        S=pikepdf.Name.GoTo, Next=pikepdf.Array([pikepdf.Dictionary(S=pikepdf.Name.JavaScript)])
    )
    lank = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=handling)
    dokument.pages[0].Annots = pikepdf.Array([dokument.make_indirect(lank)])
    return som_bytes(dokument, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def pdf_som_startar_program() -> bytes:
    dokument = pdf()
    dokument.pages[0].AA = pikepdf.Dictionary(O=pikepdf.Dictionary(S=pikepdf.Name.Launch, F="cmd.exe"))
    return som_bytes(dokument)


def pdf_med_bilaga() -> bytes:
    dokument = pdf()
    dokument.attachments["hemlig.exe"] = b"MZ"
    return som_bytes(dokument)


def pdf_med_xfa() -> bytes:
    dokument = pdf()
    dokument.Root.AcroForm = pikepdf.Dictionary(XFA=dokument.make_stream(b"<xdp/>"), Fields=pikepdf.Array())
    return som_bytes(dokument)


def last_pdf(losenord: str) -> bytes:
    """A document that needs `losenord` to open; an empty one leaves only its restrictions."""
    return som_bytes(pdf(), encryption=pikepdf.Encryption(owner="agare", user=losenord))
