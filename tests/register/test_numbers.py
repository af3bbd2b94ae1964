from hypothesis import given
from hypothesis import strategies as st

from register.extract import numbers
from register.model import Qualifier

SCALES = {"chục": 10, "trăm": 100, "nghìn": 1000, "ngàn": 1000}


def values(text):
    return [one.value for one in numbers.find(text)]


@given(st.integers(min_value=2, max_value=9_999_999))
def test_digits_with_and_without_dots_are_read_back(value):
    for written in (f"{value}", f"{value:,}".replace(",", "."), f"0{value}"):
        if len(written) > 9 or (written[0] == "0" and len(written) > 3):
            continue
        text = f"có {written} mô hình"
        (found,) = numbers.find(text)
        assert (found.value, numbers.read(text[found.start : found.end])) == (value, value)


@given(st.integers(min_value=1, max_value=99), st.integers(min_value=1, max_value=9))
def test_decimal_commas_are_read_back(whole, part):
    assert values(f"đạt {whole},{part}%") == [float(f"{whole}.{part}")]


@given(st.integers(min_value=1, max_value=999), st.sampled_from(sorted(SCALES)))
def test_scales_multiply(value, scale):
    assert values(f"gần {value} {scale} mô hình") == [value * SCALES[scale]]


@given(st.text(alphabet="0123456789.,/-– hainămchục%mô", max_size=60))
def test_what_is_found_is_read_back_whatever_the_text(text):
    end = 0
    for found in numbers.find(text):
        assert numbers.read(text[found.start : found.end]) == found.value
        assert end <= found.whole_start <= found.start < found.end <= found.whole_end
        end = found.whole_end


def test_words():
    assert values("ba mô hình, mười hai mô hình, một trăm hai mươi lăm mô hình") == [3, 12, 125]
    assert values("có năm mô hình trong năm, hai ba mô hình") == [5]


def test_dates_ordinals_and_vague_words_are_none():
    text = "ngày 8/7, 15.10.1930, năm 2023, tháng 6, thôn 4, hàng chục, vài trăm, cả hai"
    assert values(text) == []


def test_ranges_and_wholes():
    found = list(numbers.find("ít nhất 1 - 2 mô hình, từ 3 đến 5, 61/75 mô hình, 58 trong số 75"))
    assert [(one.value, one.whole) for one in found] == [(1, None), (3, None), (61, 75), (58, 75)]
    assert found[0].qualifier is Qualifier.OVER


def test_one_of_so_many_counts_the_many():
    assert values("một trong 5 mô hình, 1 trong 9 mô hình") == [5, 9]
