"""What can go wrong with an indexing run that is not one file's fault."""

from __future__ import annotations


class IndexerError(Exception):
    """The base of this room's errors. Messages are for people: Vietnamese, then English."""


class SourcesMissing(IndexerError):  # noqa: N818 (what happened, not a kind of error)
    """A rebuild was asked for that would lose whole sources."""

    def __init__(self, names: list[str]) -> None:
        """`names`: the sources in the index that the run doesn't name."""
        listed = ", ".join(names)
        super().__init__(
            f"Dựng lại từ đầu mà thiếu nguồn đang có trong chỉ mục: {listed}. Hãy nêu đủ các nguồn,"
            " hoặc thêm --accept-removals để bỏ hẳn chúng.\n"
            f"A rebuild without these sources would lose them: {listed}. Name them too, or add"
            " --accept-removals."
        )
        self.names = names


class WorkersFail(IndexerError):  # noqa: N818 (what happened, not a kind of error)
    """The processes that analyse bulletins can't be started."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "Không khởi động được các tiến trình phân tích bản tin (thiếu bộ nhớ?). Chỉ mục cũ còn"
            " nguyên. Hãy chạy lại; một chương trình tự gọi indexer.run.index phải có dòng"
            ' if __name__ == "__main__".\n'
            "The processes that analyse bulletins can't be started (out of memory?). The index is"
            " as it was. Run it again; a script that calls indexer.run.index itself needs"
            ' if __name__ == "__main__".'
        )
