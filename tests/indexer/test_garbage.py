"""The collector of cycles is switched on again."""

import gc

import pytest

from indexer.garbage import no_collection


def test_it_is_on_again_after_an_error() -> None:
    assert gc.isenabled()
    with pytest.raises(KeyboardInterrupt), no_collection():
        raise KeyboardInterrupt
    assert gc.isenabled()


def test_what_was_off_stays_off() -> None:
    gc.disable()
    try:
        with no_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
