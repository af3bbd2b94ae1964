"""The words of a portal's own frame: lines that are never part of a bulletin."""

from __future__ import annotations

import re

from corpus.formats.text import composed

#: Longer lines are never looked at: no toolbar has more words than this has characters.
LONGEST = 160
#: A line of this length that ends with a full stop is a sentence (a shortcut: most lines are).
LONGEST_SENTENCE = 60

# Whole phrases only, without case. A line goes only when nothing else stands in it.
_PHRASES = """
    tăng cỡ chữ|giảm cỡ chữ|cỡ chữ|phóng to|thu nhỏ|mặc định|tăng kích thước|giảm kích thước
    tương phản|màu chữ|đọc bài viết|nghe đọc bài|nghe bài viết|nghe nội dung|nghe tin|nghe bài
    dừng đọc|giọng nam|giọng nữ|in bài này|in bài viết|in bài|in trang|in trang này|in tin này
    bản in|in tin|gửi bài viết|gửi bài|gửi cho bạn bè|gửi bạn bè|gửi email|gửi mail|gửi qua email
    gửi ý kiến|email|print|e-mail|chia sẻ|chia sẻ bài viết|chia sẻ facebook|chia sẻ qua facebook
    chia sẻ zalo|chia sẻ lên facebook|facebook|zalo|twitter|tweet|share|linkedin|copy link
    sao chép liên kết|lưu bài viết|lưu tin|lưu bài|quan tâm|theo dõi trên google news|theo dõi
    google news|like|thích|bình luận|gửi bình luận|viết bình luận|ý kiến|phản hồi|gửi phản hồi|đóng
    xem thêm|xem tiếp|đọc tiếp|đọc thêm|xem chi tiết|chi tiết|quay lại|trở lại|trở về
    về trang trước|về đầu trang|lên đầu trang|đầu trang|trang chủ|đánh giá bài viết|đánh giá
    bình chọn|nhấn để phóng to ảnh|xem ảnh lớn|ẩn|tải về|tải tệp|tệp đính kèm|file đính kèm
    từ khóa|từ khoá|tags|tag|rss|sitemap|đăng nhập|in|gửi|aa|a a|mô tả|tin tức|chuyên mục|bản tin
    tin bài|thích 0|0 bình luận|chưa có bình luận|chưa có bình luận nào|chưa có ý kiến nào
"""
# Longest first: "in bài này" is not "in" and something else.
_PHRASE = "|".join(
    re.escape(phrase.strip()).replace(r"\ ", r"\s")
    for phrase in sorted(_PHRASES.replace("\n", "|").split("|"), key=len, reverse=True)
    if phrase.strip()
)
_COUNTER = (
    r"(?:(?:số\s)?(?:lượt|lần)\s(?:xem|đọc|truy\scập)|đã\sxem|người\sxem|xem|views?)"
    r"\s?[:：]?\s?\(?[\d.,]+\)?(?:\s(?:lượt|lần))?"
    r"|[\d.,]+\s(?:lượt\s(?:xem|đọc|thích)|views?|bình\sluận)"
    r"|(?:bình\sluận|ý\skiến|phản\shồi|thích)\s?\(\d+\)|(?:kích|cỡ|kích\sthước|kích\scỡ)\s(?:cỡ\s)?chữ|a\s?[+-]"
)
_SEPARATOR = r"[\s|/·•–—:>»«\[\](),.+-]"
_PIECE = re.compile(rf"(?:{_COUNTER}|{_PHRASE})(?={_SEPARATOR}|$)|{_SEPARATOR}+", re.IGNORECASE)
# Too short or too plain to be dropped alone in the middle of a text: a heading may say the same.
_COMPANY = (
    "ý kiến|đánh giá|in|gửi|tin tức|bản tin|chuyên mục|chi tiết|mô tả|quan tâm|thích|ẩn|đóng"
    "|mặc định|theo dõi|phản hồi"
)
_ONLY_IN_COMPANY = frozenset(_COMPANY.split("|"))

_LEFTOVER = re.compile(
    r"""
      !?\[[^\]]{0,80}\]\([^)\s]{0,300}\)\s?\|?          # ![](x.jpg), ![]() |
    | !\[\]\s?\|?
    | \(?[\w\-.%()+~@\s]{1,80}\.(?:jpe?g|png|gif|webp|bmp|jfif|heic|mp4|mp3)\)?  # anh-ra-mat-2.jpg
    | [a-z]\d{1,2}                                      # a1
    | (?:img|dsc[fn]?|z)[_-]?\d{3,}\w{0,60}               # IMG_2034, z5412…
    | [{\[]+\s?\w{1,30}\s?[}\]]+                           # {keywords}
    | (?:\#\w[\w\s]{0,40})+                                 # #Bắc Kạn #dân vận
    | data:image/\S{0,4000}
    | (?:image|picture|hình\s?ảnh|photo|empty|null|undefined|\|)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What stands above a list of other bulletins.
_ELSEWHERE = re.compile(
    r"(?:xem\sthêm\s)?(?:các\s|những\s)?(?:tin|bài|bài\sviết|bản\stin|thông\stin)(?:\s?,?\sbài)?(?:\sviết)?"
    r"\s(?:(?:có\s)?liên\squan|khác|cùng\s(?:chuyên\s?mục|loại|chủ\sđề|thể\sloại|nhóm)|mới(?:\shơn|\snhất|\sđăng)?"
    r"|cũ(?:\shơn)?|đã\s(?:đưa|đăng)|tiếp\stheo|trước(?:\sđó)?|nổi\sbật|đọc\snhiều|xem\snhiều|được\squan\stâm)"
    r"(?:\s\(\d+\))?\s?[:.»>]*"
    r"|(?:có\sthể\sbạn\squan\stâm|bạn\scó\sthể\squan\stâm|ý\skiến\s(?:bạn\sđọc|của\sbạn|độc\sgiả|người\sđọc)"
    r"|cùng\schuyên\s?mục|liên\squan|đọc\snhiều(?:\snhất)?|xem\snhiều(?:\snhất)?|tin\smới\snhất"
    r"|bình\sluận\scủa\sbạn|gửi\sý\skiến(?:\scủa\sbạn)?|video\skhác|mời\sxem\sthêm)(?:\s\(\d+\))?\s?[:.»>]*",
    re.IGNORECASE,
)


def is_toolbar(line: str) -> bool:
    """Whether a line holds nothing but buttons and counters.

    >>> is_toolbar("Tăng cỡ chữ Giảm cỡ chữ"), is_toolbar("Lượt xem: 1.412 | In bài này")
    (True, True)
    >>> is_toolbar("Chia sẻ kinh nghiệm nuôi dê"), is_toolbar("Ý kiến")
    (False, False)
    """
    if len(line) > LONGEST or (len(line) > LONGEST_SENTENCE and line.endswith(".")):
        return False
    text = composed(line)[0]
    end = 0
    said = 0
    while piece := _PIECE.match(text, end):
        said += any(c.isalnum() for c in piece[0])
        end = piece.end()
    alone = said == 1 and text.lower().strip() in _ONLY_IN_COMPANY
    return end == len(text) and said > 0 and not alone


def button_at(text: str, start: int) -> int:
    """Where the button or counter ends that stands at an offset of an NFC text; `start` if none."""
    piece = _PIECE.match(text, start)
    return piece.end() if piece else start


def is_leftover(line: str) -> bool:
    """Whether a line is what a lost picture or an unfilled template leaves behind.

    >>> [is_leftover(line) for line in ("anh-ra-mat-2.jpg", "![]() |", "a1", "{keywords}")]
    [True, True, True, True]
    >>> is_leftover("A1 là tên đội."), is_leftover("Ảnh")
    (False, False)
    """
    return len(line) <= LONGEST and _LEFTOVER.fullmatch(composed(line)[0]) is not None


def opens_other_news(line: str) -> bool:
    """Whether a line stands above a list of other bulletins or of comments.

    >>> [opens_other_news(line) for line in ("Tin liên quan", "CÁC TIN KHÁC:", "Tin cũ hơn")]
    [True, True, True]
    >>> opens_other_news("Tin khác với báo cáo trước đó.")
    False
    """
    return len(line) <= LONGEST and _ELSEWHERE.fullmatch(composed(line)[0]) is not None
