"""The four drawings of the demo: calm, flat, Nordic, the same every time they are drawn."""

from __future__ import annotations

from PIL import Image, ImageDraw

BREDD, HOJD = 1600, 900
SKARPA = 2  # drawn larger and scaled down: soft edges

SNO, FROST, SAND = "#ffffff", "#f3f7f9", "#fdf5e6"
BLACK, DJUP, FJALL, DIS, IS = "#14232b", "#0b4a6f", "#3f7597", "#8fb3c7", "#c9dde7"
HJORTRON, SKOG, LJUS_SKOG = "#f2a33a", "#1c5c3a", "#4f8a68"

Punkt = tuple[float, float]


class Duk:
    """A canvas whose measures are those of the finished picture."""

    def __init__(self, himmel: str) -> None:
        """Begin with a sky of one colour."""
        self._bild = Image.new("RGB", (BREDD * SKARPA, HOJD * SKARPA), himmel)
        self._penna = ImageDraw.Draw(self._bild)

    def yta(self, farg: str, *punkter: Punkt) -> None:
        """A filled shape."""
        self._penna.polygon([(x * SKARPA, y * SKARPA) for x, y in punkter], fill=farg)

    def rund(self, farg: str, x: float, y: float, radie: float) -> None:
        """A filled circle round the point."""
        ram = [(x - radie) * SKARPA, (y - radie) * SKARPA, (x + radie) * SKARPA, (y + radie) * SKARPA]
        self._penna.ellipse(ram, fill=farg)

    def ruta(  # noqa: PLR0917
        self, farg: str, x: float, y: float, bredd: float, hojd: float, horn: float = 0
    ) -> None:
        """A filled box with its upper left corner at the point."""
        ram = [x * SKARPA, y * SKARPA, (x + bredd) * SKARPA, (y + hojd) * SKARPA]
        self._penna.rounded_rectangle(ram, radius=horn * SKARPA, fill=farg)

    def gran(self, x: float, y: float, hojd: float, farg: str = SKOG) -> None:
        """A spruce that stands at the point."""
        for del_ in range(3):
            topp = y - hojd + del_ * hojd * 0.24
            halv = hojd * (0.13 + 0.07 * del_)
            self.yta(farg, (x, topp), (x - halv, topp + hojd * 0.42), (x + halv, topp + hojd * 0.42))
        self.ruta(BLACK, x - hojd * 0.03, y - hojd * 0.12, hojd * 0.06, hojd * 0.12)

    def klar(self) -> Image.Image:
        """The finished picture."""
        return self._bild.resize((BREDD, HOJD), Image.Resampling.LANCZOS)


def fjall() -> Image.Image:
    """Mountains behind a lake, with the sun low."""
    duk = Duk(SAND)
    duk.rund(HJORTRON, 1180, 330, 90)
    duk.yta(
        IS, (0, 470), (260, 290), (520, 440), (800, 230), (1120, 440), (1380, 310), (1600, 430), (1600, 620), (0, 620)
    )
    duk.yta(
        DIS, (0, 540), (180, 420), (420, 540), (700, 360), (980, 560), (1300, 430), (1600, 560), (1600, 640), (0, 640)
    )
    duk.yta(SNO, (700, 360), (625, 409), (668, 432), (702, 408), (742, 436), (774, 413))
    duk.yta(FJALL, (0, 600), (300, 520), (640, 610), (1000, 540), (1600, 620), (1600, 660), (0, 660))
    duk.ruta(DJUP, 0, 640, BREDD, 260)
    for y, x, bredd in ((690, 980, 380), (730, 1050, 260), (775, 1100, 160)):
        duk.ruta(FJALL, x, y, bredd, 10, 5)
    for x, hojd in ((60, 260), (150, 340), (250, 230), (1480, 250), (1560, 330)):
        duk.gran(x, 860, hojd)
    duk.yta(SKOG, (0, 850), (420, 868), (700, 900), (0, 900))
    duk.yta(SKOG, (1320, 900), (1440, 862), (1600, 850), (1600, 900))
    return duk.klar()


def vag() -> Image.Image:
    """A long road through the forest, towards the mountains."""
    duk = Duk(FROST)
    duk.yta(IS, (0, 430), (320, 300), (640, 420), (900, 280), (1240, 410), (1600, 320), (1600, 520), (0, 520))
    duk.yta(LJUS_SKOG, (0, 500), (400, 450), (800, 480), (1200, 450), (1600, 500), (1600, 620), (0, 620))
    duk.yta(SKOG, (0, 580), (700, 500), (900, 500), (1600, 580), (1600, 900), (0, 900))
    duk.yta("#5d6b73", (770, 490), (830, 490), (1240, 900), (360, 900))
    for ovan, nedan, halv in ((510, 530, 2), (555, 590, 4), (630, 690, 7), (750, 850, 12)):
        duk.yta(SAND, (800 - halv, ovan), (800 + halv, ovan), (800 + halv * 1.5, nedan), (800 - halv * 1.5, nedan))
    for x, y, hojd in (
        (620, 560, 120),
        (980, 560, 120),
        (480, 640, 200),
        (1120, 640, 200),
        (280, 760, 320),
        (1330, 760, 320),
    ):
        duk.gran(x, y, hojd, "#174a30")
    duk.ruta(BLACK, 1066, 640, 8, 110)
    duk.ruta(DJUP, 1001, 590, 138, 62, 8)
    duk.yta(SNO, (1021, 612), (1086, 612), (1086, 602), (1120, 621), (1086, 640), (1086, 630), (1021, 630))
    return duk.klar()


def buss() -> Image.Image:
    """A bus at a stop in winter."""
    duk = Duk("#e2edf3")
    duk.yta(IS, (0, 500), (360, 380), (760, 510), (1180, 360), (1600, 490), (1600, 640), (0, 640))
    for x, hojd in ((90, 300), (210, 220), (1380, 240), (1500, 320)):
        duk.gran(x, 690, hojd, LJUS_SKOG)
    duk.ruta(SNO, 0, 680, BREDD, 220)
    duk.ruta("#5d6b73", 0, 760, BREDD, 90)
    duk.ruta(DJUP, 330, 400, 830, 360, 36)
    duk.ruta(HJORTRON, 330, 640, 830, 26)
    for x in (380, 525, 670, 815):
        duk.ruta(FROST, x, 450, 120, 130, 12)
    duk.ruta(FROST, 965, 450, 150, 250, 12)
    duk.ruta(DJUP, 1036, 450, 8, 250)
    for x in (500, 900):
        duk.rund(BLACK, x, 765, 58)
        duk.rund(DIS, x, 765, 26)
    duk.ruta(BLACK, 1290, 430, 12, 330)
    duk.ruta(SNO, 1236, 380, 120, 120, 18)
    duk.ruta(DJUP, 1244, 388, 104, 104, 14)
    duk.ruta(SNO, 1266, 412, 60, 46, 8)
    for x in (1280, 1312):
        duk.rund(SNO, x, 464, 10)
    return duk.klar()


def motesbord() -> Image.Image:
    """A table seen from above: four chairs, papers, two cups."""
    duk = Duk(SAND)
    for x, y, farg in ((330, 450, DJUP), (1270, 450, SKOG), (800, 130, HJORTRON), (800, 770, FJALL)):
        duk.rund(farg, x, y, 112)
        duk.rund(SNO, x, y, 58)
    duk.ruta("#b98a55", 420, 230, 760, 440, 200)
    duk.ruta("#d3a873", 440, 250, 720, 400, 180)
    for x, y in ((520, 380), (960, 390)):
        duk.ruta(SNO, x, y, 130, 170, 6)
        for rad in range(4):
            duk.ruta(DIS, x + 18, y + 28 + rad * 30, 94 - rad * 12, 10, 5)
    duk.ruta(SNO, 730, 480, 150, 110, 6)
    for rad in range(3):
        duk.ruta(DIS, 750, 504 + rad * 26, 108 - rad * 18, 9, 4)
    for x, y in ((740, 350), (890, 340)):
        duk.rund(SNO, x, y, 38)
        duk.rund("#6b4a2b", x, y, 26)
    return duk.klar()
