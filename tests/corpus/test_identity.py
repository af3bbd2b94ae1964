"""Ids: stable, readable, safe as one segment of an address."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.identity import SLUG_LENGTH, made_id, own_id, slug

SAFE = re.compile(r"[A-Za-z0-9._-]+")

SLUGS = {
    "tones and đ": ("Đường thôn Nà Đẩy ở Lũng Vài", "duong-thon-na-day-o-lung-vai"),
    "the mistaken twins of Đ": ("Ðức Ɖạt", "duc-dat"),
    "letters in pieces": ("Mu\u031b\u0301c mu\u031ba", "muc-mua"),
    "numbers and quotes": ("Hơn 1.280 mô hình “Dân vận khéo”", "hon-1-280-mo-hinh-dan-van-kheo"),
    "nothing Latin": ("日本", ""),
    "a quote without a space": ("mô hình“Ngõ sáng”", "mo-hinh-ngo-sang"),
}


@pytest.mark.parametrize(("text", "expected"), SLUGS.values(), ids=SLUGS)
def test_slug(text, expected):
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_short_and_plain(text):
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(text))
    assert len(slug(text)) <= SLUG_LENGTH


def test_a_long_title_is_cut_between_words():
    title = "Toàn tỉnh có hàng nghìn mô hình dân vận khéo được công nhận trong năm vừa qua"
    assert slug(title) == "toan-tinh-co-hang-nghin-mo-hinh-dan-van-kheo-duoc-cong-nhan"


OWN = {
    "safe ids stay": ("baomoi-21395276", r"baomoi-21395276"),
    "of an address its last words": ("https://a.vn/tin/mua-lon.html", r"mua-lon-[0-9a-f]{6}"),
    "of an address that ends with a folder": ("https://a.vn/tin/mua-lon/", r"mua-lon-[0-9a-f]{6}"),
    "of an address without a path": ("https://a.vn/", r"a-vn-[0-9a-f]{6}"),
    "escaped letters are read": ("https://a.vn/m%C6%B0a", r"mua-[0-9a-f]{6}"),
    "spaces are not safe": ("tin 7", r"tin-7-[0-9a-f]{6}"),
    "a step upwards is not an id": ("..", r"[0-9a-f]{6}"),
    "nothing Latin leaves the hash": ("日本", r"[0-9a-f]{6}"),
    "no address of 2,000 characters": ("a" * 2000, r"a{60}-[0-9a-f]{6}"),
    "a broken address": ("https://[a", r"https-a-[0-9a-f]{6}"),
}


@pytest.mark.parametrize(("given_id", "expected"), OWN.values(), ids=OWN)
def test_own_id(given_id, expected):
    assert re.fullmatch(expected, own_id(given_id))


@given(st.text(min_size=1))
def test_every_own_id_is_a_safe_segment(given_id):
    made = own_id(given_id)
    assert SAFE.fullmatch(made)
    assert made.strip(".")


@given(st.text(min_size=1), st.text(min_size=1))
def test_different_pages_of_a_site_keep_different_ids(one, other):
    base = "https://a.example.vn/"
    assert (own_id(base + one) == own_id(base + other)) == (one == other)


def test_a_made_id_follows_its_path_not_its_source():
    made = made_id(title="Mưa", published=date(2024, 5, 3), path="a/b.txt", line=None)
    assert re.fullmatch(r"20240503-mua-[0-9a-f]{6}", made)
    other = made_id(title="Mưa", published=date(2024, 5, 3), path="a/c.txt", line=None)
    assert made != other


def test_undated_and_untitled_ids_have_only_what_there_is():
    assert re.fullmatch(r"[0-9a-f]{6}", made_id(title="日", published=None, path="a", line=3))


@given(st.text(), st.one_of(st.none(), st.dates()), st.text(), st.one_of(st.none(), st.integers(1)))
def test_every_made_id_is_a_safe_segment(title, published, path, line):
    made = made_id(title=title, published=published, path=path, line=line)
    assert SAFE.fullmatch(made)
    assert made == made_id(title=title, published=published, path=path, line=line)
