"""What can go wrong with a search that is nobody's typing: typing never does."""


class SearchError(Exception):
    """The base of this room's errors."""


class NothingPublished(SearchError):
    """There is no generation to search yet."""
