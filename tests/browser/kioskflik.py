"""A kiosk as its visitors meet it: a touch screen, and the frame in it."""

from __future__ import annotations

from playwright.sync_api import Frame, FrameLocator, Page, expect

KIOSK = "/skarm/demo-kiosk/kiosk"
STAENDE = {"width": 1080, "height": 1920}


class Kiosk:
    """The kiosk that stands in `sida`, used with a finger."""

    def __init__(self, sida: Page) -> None:
        self.sida = sida
        self.framme("/")

    @property
    def ram(self) -> FrameLocator:
        """The page that is shown, to look for things in."""
        return self.sida.frame_locator("iframe.ram")

    @property
    def rammen(self) -> Frame:
        """The frame itself, to run a script in."""
        element = self.sida.locator("iframe.ram").element_handle()
        ram = element.content_frame()
        assert ram
        return ram

    def framme(self, vag: str) -> None:
        """Wait until the page at `vag` is shown and can be used."""
        self.blir(
            """vag => { const ram = document.querySelector("iframe.ram"); const dok = ram.contentDocument;
                return dok && dok.location.pathname + dok.location.search === vag && dok.readyState === "complete"
                    && !ram.classList.contains("laddar"); }""",
            vag,
        )

    def blir(self, fraga: str, svar: object = None) -> None:
        """Wait until the script `fraga` says yes; `wait_for_function` asks in a way that our policy stops."""
        for _gang in range(200):
            if self.sida.evaluate(fraga, svar):
                return
            self.sida.wait_for_timeout(50)
        raise AssertionError(f"Det blev inte så: {fraga} {svar}")

    def tryck(self, gor: str) -> None:
        """A button of the row at the bottom."""
        self.sida.locator(f"[data-gor={gor}]").tap()

    def skriv(self, text: str) -> None:
        """Words, letter by letter on the screen."""
        for tecken in text:
            self.sida.locator(f'#tangenter [data-tecken="{tecken}"]').tap()

    def lank(self, adress: str) -> None:
        """The first link of the page to `adress`."""
        self.ram.locator(f'main a[href="{adress}"]').first.tap()

    def koden(self) -> str:
        """The drawing of the code that is shown."""
        expect(self.sida.locator("#kod-qr")).to_be_visible()
        return self.sida.locator("#kod-qr path").nth(1).get_attribute("d") or ""
