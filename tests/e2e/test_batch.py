"""Several articles: one after the other, two keys each, and back again."""

from __future__ import annotations

import json

from tests.e2e.conftest import READY, Program

TEXTS = ("قتل 22 عنصرا في الهجوم.وأعلنت القيادة الخبر.", "انتهى العام 2019 بلا خبر.وبدأ عام جديد.", "لا خبر اليوم.")
NEXT = ["pause", 500]


def finish(index: int) -> list[list[object]]:
    """Wait for an article and finish it, asked or not."""
    return [
        ["until", f"window.batch.index == {index} and review is not None"],
        NEXT,
        ["key", "Ctrl+Enter"],
        [
            "until",
            f"window.batch.entries[{index}].status == 'reviewed'"
            " or 'Ctrl+Enter' in window.body.bar.summary.accessibleName()",
        ],
        ["key", "Ctrl+Enter"],
    ]


def test_a_folder_of_articles_is_worked_through(offscreen: Program) -> None:
    folder = offscreen.folder / "articles"
    folder.mkdir()
    for number, text in enumerate(TEXTS):
        (folder / f"a{number}.txt").write_text(text, encoding="utf-8")
    (state,) = offscreen.states(
        [*finish(0), *finish(1), *finish(2), ["until", "all(e.status == 'reviewed' for e in window.batch.entries)"],
         ["state"], ["close"]],
        folder,
    )  # fmt: skip
    assert state["entries"] == len(TEXTS)
    for number, text in enumerate(TEXTS):
        review = json.loads((folder / f"a{number}.review.json").read_bytes())
        assert (review["raw"], review["review"]["status"]) == (text, "reviewed")
    assert sorted(path.read_text(encoding="utf-8") for path in folder.glob("*.txt")) == sorted(TEXTS)


def test_articles_by_key_keep_what_was_decided(offscreen: Program) -> None:
    path = offscreen.folder / "batch.jsonl"
    lines = [json.dumps({"raw": text}, ensure_ascii=False) for text in TEXTS]
    path.write_text("\n".join(lines), encoding="utf-8")
    first, second, again = offscreen.states(
        [READY, ["key", "Enter"], ["state"], ["key", "Ctrl+PageDown"], ["until", "window.batch.index == 1"], READY,
         ["state"], ["key", "Ctrl+PageUp"], ["until", "window.batch.index == 0"], READY, ["state"], ["close"]],
        path,
    )  # fmt: skip
    assert first["events"] == ["accept"]
    assert second["events"] == []
    assert (again["verdicts"], again["numbers"]) == (first["verdicts"], first["numbers"])
