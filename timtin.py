"""The command line: index, search, serve, info, check, review, rollback, register."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any

import click

import timtin_settings
from timtin_settings import Settings, SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.report import Report
    from search.results import Page

_index_option = click.option(
    "--index", "index_dir", type=click.Path(path_type=Path), help="Thư mục chỉ mục. (Index folder.)"
)
_json_option = click.option("--json", "as_json", is_flag=True, help="In ra JSON. (Print JSON.)")


class _Command(click.Group):
    """Tells errors that are for people as sentences, not as tracebacks."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        from engine.errors import EngineError
        from indexer.errors import IndexerError
        from register.errors import CorrectionsUnreadable, RegisterError

        try:
            return super().invoke(ctx)
        except (SettingsError, CorrectionsUnreadable) as error:
            raise click.UsageError(str(error)) from error
        except (IndexerError, EngineError, RegisterError) as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Command)
@click.version_option(package_name="timtin")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Tìm Tin: tìm bản tin và mô hình được nêu tên. (Search bulletins and initiatives.)"""
    ctx.obj = timtin_settings.load()


def _root(settings: Settings, index_dir: Path | None) -> Path:
    return index_dir or settings.index


def _print_json(shown: object) -> None:
    click.echo(json.dumps(shown, ensure_ascii=False, indent=2))


@main.command()
@click.argument("source", nargs=-1, required=True, type=click.Path(path_type=Path))
@_index_option
@click.option("--rebuild", is_flag=True, help="Làm lại từ đầu. (Analyse everything again.)")
@click.option(
    "--accept-removals", is_flag=True, help="Cho phép bỏ nhiều bản tin. (Allow large removals.)"
)
@_json_option
@click.pass_obj
def index(
    settings: Settings,
    source: tuple[Path, ...],
    index_dir: Path | None,
    *,
    rebuild: bool,
    accept_removals: bool,
    as_json: bool,
) -> None:
    """Đọc SOURCE (tệp, thư mục) vào chỉ mục. (Read files and folders into the index.)"""
    from indexer.run import index as run_index

    with _progress_bar() as progress:
        report = run_index(
            [settings.source_at(path) for path in source],
            root=_root(settings, index_dir),
            rebuild=rebuild,
            accept_removals=accept_removals,
            wait_s=settings.number("lock_wait_s"),
            corrections=settings.corrections,
            progress=progress,
        )
    _show_report(report, as_json=as_json)
    sys.exit(0 if report.ok else 1)


class _progress_bar:  # noqa: N801 - used like a function
    """A bar on a terminal, nothing elsewhere."""

    def __enter__(self) -> Callable[[int, int], None]:
        from tqdm import tqdm

        self._bar = tqdm(unit=" bản tin", disable=None, leave=False)
        return self._show

    def _show(self, done: int, of: int) -> None:
        self._bar.total = of
        self._bar.update(done - self._bar.n)

    def __exit__(self, *_: object) -> None:
        self._bar.close()


def _show_report(report: Report, *, as_json: bool) -> None:
    if as_json:
        _print_json(
            {
                "read": report.read,
                "indexed": report.indexed,
                "unchanged": report.unchanged,
                "duplicate": report.duplicate,
                "failed": report.failed,
                "failures": [
                    {"path": one.path, "line": one.line, "reason": one.reason}
                    for one in report.failures
                ],
                "repaired": report.repaired,
                "removed": report.removed,
                "kept_back": {
                    name: {"gone": gone, "of": of} for name, (gone, of) in report.kept_back.items()
                },
                "skipped_files": report.skipped_files,
                "initiatives": report.initiatives,
                "lost_corrections": report.lost_corrections,
                "generation": report.generation,
            }
        )
        return
    for failure in report.failures:
        click.echo(f"Không đọc được: {failure}", err=True)
    for name, (gone, of) in report.kept_back.items():
        click.echo(
            f"Nguồn “{name}” mất {gone} trong {of} bản tin nên chưa bỏ bản tin nào: có thể nhầm thư"
            " mục. Nếu đúng là đã bỏ, hãy chạy lại với --accept-removals.\n"
            f"{gone} of {of} bulletins of source {name!r} are gone, so none was removed; if that is"
            " right, run again with --accept-removals.",
            err=True,
        )
    click.echo(
        f"Đọc {report.read}: mới hoặc sửa {report.indexed}, không đổi {report.unchanged},"
        f" trùng {report.duplicate}, lỗi {report.failed}. Bỏ {report.removed}."
    )
    if report.repaired:
        click.echo(f"Chuyển từ bảng mã cũ (TCVN3, VNI, VISCII…) sang Unicode: {report.repaired}.")
    for lost in report.lost_corrections:
        click.echo(f"Đính chính không còn dùng được: {lost}", err=True)
    if report.generation is None:
        click.echo("Không có gì thay đổi. (Nothing changed.)")
    else:
        click.echo(f"Đã xuất bản chỉ mục số {report.generation}: {report.initiatives} mô hình.")


@main.command()
@click.argument("query")
@_index_option
@_json_option
@click.option("--limit", default=10, show_default=True, type=click.IntRange(1, 100))
@click.pass_obj
def search(
    settings: Settings, query: str, index_dir: Path | None, *, as_json: bool, limit: int
) -> None:
    """Tìm QUERY trong bản tin và mô hình. (Search bulletins and initiatives.)"""
    from search.current import CurrentSearch
    from search.present import page_json
    from search.request import SearchRequest

    with CurrentSearch(_root(settings, index_dir)).use() as (searcher, _):
        page = searcher.page(SearchRequest(text=query, size=limit))
    if as_json:
        _print_json(page_json(page))
    else:
        _show_page(page)


def _show_page(page: Page) -> None:
    for step in page.reading.steps:
        if step.became:
            click.echo(f"“{step.what}” → “{step.became}”")
    click.echo(f"{page.total} kết quả")
    for number, hit in enumerate(page.hits, 1):
        kind = "Mô hình" if hit.kind == "initiative" else "Bản tin"
        day = f"{hit.published:%d/%m/%Y}" if hit.published else "không rõ ngày"
        line = "".join(click.style(text, bold=marked) for text, marked in hit.title.segments())
        click.echo(f"\n{number}. {line}")
        click.echo(" · ".join(filter(None, [kind, day, hit.section, hit.page])))
        click.echo(
            "".join(
                click.style(text, bold=True) if marked else text
                for text, marked in hit.snippet.segments()
            )
        )
    for larger in page.larger:
        click.echo(f"Thử: {larger.request.text} ({larger.total} kết quả)")


@main.command()
@_index_option
@click.option("--host", help="Địa chỉ. (Address.)")
@click.option("--port", type=int, help="Cổng. (Port.)")
@click.pass_obj
def serve(settings: Settings, index_dir: Path | None, host: str | None, port: int | None) -> None:
    """Mở trang web. (Serve the site.)"""
    from web.server import serve as run_server

    run_server(
        index=_root(settings, index_dir),
        host=host or str(settings.values["host"]),
        port=port or settings.number("port"),
        workers=settings.number("workers"),
        threads=settings.number("threads"),
        notice=bool(settings.values["samples_notice"]),
    )


@main.command()
@_index_option
@_json_option
@click.pass_obj
def info(settings: Settings, index_dir: Path | None, *, as_json: bool) -> None:
    """Cho biết chỉ mục đang dùng. (Tell about the published index.)"""
    from engine import Generations, open_engine

    generation = Generations(_root(settings, index_dir)).open_current()
    engine = open_engine(generation.path)
    shown = {
        "generation": generation.number,
        "documents": engine.info().documents,
        "engine": engine.info().engine,
        "engine_version": engine.info().version,
        "versions": dict(generation.manifest.versions),
    }
    engine.close()
    generation.close()
    if as_json:
        _print_json(shown)
    else:
        click.echo("\n".join(f"{name}: {value}" for name, value in shown.items()))


@main.command()
@_index_option
@click.pass_obj
def check(settings: Settings, index_dir: Path | None) -> None:
    """Kiểm tra chỉ mục còn nguyên vẹn. (Check that the published index is whole.)"""
    from engine import Generations

    problems = Generations(_root(settings, index_dir)).check()
    for problem in problems:
        click.echo(problem, err=True)
    click.echo("Chỉ mục nguyên vẹn. (The index is whole.)" if not problems else "Chỉ mục hỏng.")
    sys.exit(1 if problems else 0)


@main.command()
@_index_option
@click.pass_obj
def rollback(settings: Settings, index_dir: Path | None) -> None:
    """Trở lại chỉ mục trước. (Go back to the generation before.)"""
    from engine import Generations

    number = Generations(_root(settings, index_dir)).rollback()
    click.echo(f"Đang dùng chỉ mục số {number}. (Generation {number} is current.)")


@main.command()
@_index_option
@_json_option
@click.pass_obj
def review(settings: Settings, index_dir: Path | None, *, as_json: bool) -> None:
    """Câu hỏi cho người xem lại: mô hình có thể trùng, đính chính cũ, chữ viết tắt mới.

    (Questions for a person: doubtful merges, lost corrections, new abbreviations.)
    """
    from indexer.review import questions

    asked = questions(_root(settings, index_dir))
    if as_json:
        _print_json(asked.as_json())
    else:
        click.echo("\n".join(asked.lines()))


def on_terminal() -> bool:
    """Whether what is printed is read by a person."""
    return sys.stdout.isatty()


@main.command()
@_index_option
@_json_option
@click.option("--csv", "as_csv", is_flag=True, help="In ra CSV. (Print CSV.)")
@click.option("--xlsx", "as_xlsx", is_flag=True, help="Ghi tệp Excel. (Write an Excel file.)")
@click.option("--output", type=click.File("wb", lazy=True), help="Tệp để ghi. (File to write to.)")
@click.pass_obj
def register(
    settings: Settings,
    index_dir: Path | None,
    *,
    as_json: bool,
    as_csv: bool,
    as_xlsx: bool,
    output: IO[bytes] | None,
) -> None:
    """In sổ mô hình, theo chữ cái. (Print the register of initiatives, by the alphabet.)"""
    from register.store import FILE_NAME, Order, Register
    from search.current import CurrentSearch
    from web.export import Format
    from web.initiatives import whole, write_entries

    chosen = [one for one, is_it in zip(Format, (as_csv, as_xlsx, as_json), strict=True) if is_it]
    if len(chosen) > 1 or (output and not chosen):
        raise click.UsageError(
            "Chọn một trong --csv, --xlsx, --json. (Choose one of --csv, --xlsx, --json.)"
        )
    if as_xlsx and not output and on_terminal():
        raise click.UsageError(
            "Tệp Excel không in ra màn hình được: thêm --output TỆP.xlsx.\n"
            "An Excel file can't be printed on a terminal: add --output FILE.xlsx."
        )
    with CurrentSearch(_root(settings, index_dir)).use() as (search, folder):
        kept = Register(folder / FILE_NAME)
        entries = whole(kept.ordered(by=Order.NAME), search=search, register=kept)
        if not chosen:
            for one, _ in entries:
                click.echo(f"{one.name} ({len(one.bulletins)} bản tin)")
            return
        # Whole before the first byte of it is out; a pipe can't be sought in, as XLSX needs.
        with TemporaryFile() as made:
            write_entries(made, entries, as_=chosen[0], mentions=True)
            made.seek(0)
            shutil.copyfileobj(made, output or sys.stdout.buffer)


if __name__ == "__main__":
    main()
