"""Draw muraji.svg as the pictures that systems ask for: ``python packaging/icons/draw.py`` after a change of it."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).parent
PNG_SIZES = (48, 256)
ICO_SIZES = (16, 32, 48, 256)


def png(renderer: QSvgRenderer, size: int) -> bytes:
    """The drawing as a PNG of size × size pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub has bytes, Qt takes text
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """An icon of Windows: a header, a row of 16 bytes for each picture (256 is written as 0), the PNG files."""
    at = 6 + 16 * len(pictures)
    rows, bodies = b"", b""
    for size, body in pictures.items():
        rows += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(body), at + len(bodies))
        bodies += body
    return struct.pack("<HHH", 0, 1, len(pictures)) + rows + bodies


def main() -> int:
    """Write the pictures beside the drawing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication(sys.argv[:1])
    renderer = QSvgRenderer(str(HERE / "muraji.svg"), app)
    for size in PNG_SIZES:
        (HERE / f"muraji-{size}.png").write_bytes(png(renderer, size))
    (HERE / "muraji.ico").write_bytes(ico({size: png(renderer, size) for size in ICO_SIZES}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
