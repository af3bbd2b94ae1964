"""What can go wrong with a search. A bad query never raises."""


class SearchError(Exception):
    """The base of this room's errors."""


class IncompleteSearch(SearchError):  # noqa: N818 (what happened, as the engine has it)
    """Time ran out before everything was found, and all of it was needed."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"Tìm “{text}” lâu quá, chưa đủ kết quả để xuất. Hãy thu hẹp lại rồi thử lại."
            " / The search took too long to export all of it; narrow it and try again."
        )
