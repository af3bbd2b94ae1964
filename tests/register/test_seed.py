"""The seed bulletin: its five initiatives and its eleven figures, no more."""

from pathlib import Path

import pytest

from corpus import formats
from corpus.source import Source
from corpus.walk import RawItem, walk
from register import extract

SEED = Path(__file__).parents[3] / "shared" / "seed"
pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="../shared/seed is not on this machine")


@pytest.fixture(scope="module")
def found():
    (item,) = (item for item in walk(Source.at(SEED)) if isinstance(item, RawItem))
    return extract.read(formats.read(item))


def test_its_five_initiatives_and_whose_they_are(found):
    assert [
        (mention.name.split(",")[0], mention.organisation and mention.organisation.text)
        for mention in found.mentions
    ] == [
        (
            (
                "Xây dựng chuẩn mực nhân văn của cán bộ chiến sĩ Công an tỉnh Bắc Kạn vì Nhân dân"
                " phục vụ"
            ),
            None,
        ),
        (
            "Đẩy mạnh ứng dụng công nghệ thông tin phục vụ công tác công an",
            "Công an tỉnh",
        ),
        ("Khéo hướng dẫn", None),
        ("Khéo trong tuyên truyền", "Đảng bộ Sở Giáo dục và Đào tạo"),
        (
            "Câu lạc bộ hát then đàn tính",
            "Chi bộ Trường Phổ thông Dân tộc nội trú huyện Pác Nặm",
        ),
    ]
    assert all(mention.quoted for mention in found.mentions)


def test_its_eleven_figures(found):
    assert {(figure.value, str(figure.measure), figure.area) for figure in found.figures} >= {
        (2537, "registered", None),
        (1280, "recognised", None),
        (179, "exemplary", None),
    }
    distinct = {(figure.value, figure.measure, figure.area) for figure in found.figures}
    assert len(distinct) == 11
    registered = [value for value, measure, area in distinct if measure == "registered" and area]
    recognised = [value for value, measure, area in distinct if measure == "recognised" and area]
    assert sorted(registered) == [49, 309, 579, 1600]
    assert sorted(recognised) == [34, 194, 249, 803]
