"""One line a check, one sentence a finding; what was looked at is kept as pictures."""

import time
from pathlib import Path

SHOWN_FINDINGS = 6
TALLY = "tally.txt"


class Report:
    def __init__(self, folder: Path):
        self.folder = folder
        self.failed = 0
        self.passed = 0
        self.pictures: list[Path] = []
        self._start = time.monotonic()

    def check(self, subject: str, name: str, findings: list[str], detail: str = "") -> None:
        """Passes when there is nothing to find fault with."""
        if findings:
            self.failed += 1
            print(f"FAIL  {subject}: {name}", flush=True)
            for finding in findings[:SHOWN_FINDINGS]:
                print(f"        {finding}", flush=True)
            if len(findings) > SHOWN_FINDINGS:
                print(f"        and {len(findings) - SHOWN_FINDINGS} more of this kind", flush=True)
        else:
            self.passed += 1
            print(f"ok    {subject}: {name}{f' ({detail})' if detail else ''}", flush=True)

    def picture(self, notebook: str, scenario: str, state: str) -> Path:
        """The file that a screenshot goes to."""
        path = self.folder / f"{notebook.replace('/', '-')}--{scenario}--{state}.png"
        self.pictures.append(path)
        return path

    def take(self, part: Path, subject: str) -> None:
        """Adds what another process found and wrote to its folder; that it wrote nothing is a finding."""
        try:
            passed, failed = (int(word) for word in (part / TALLY).read_text(encoding="utf-8").split())
        except (OSError, ValueError):
            self.check(subject, "comes to its end", [f"no result in {part}"])
            return
        self.passed += passed
        self.failed += failed
        for taken in sorted(part.glob("*.png")):
            self.pictures.append(taken.rename(self.folder / taken.name))

    def close(self) -> int:
        taken = [path.name for path in self.pictures if path.exists()]
        (self.folder / "screenshots.txt").write_text("".join(f"{name}\n" for name in taken), encoding="utf-8")
        (self.folder / TALLY).write_text(f"{self.passed} {self.failed}\n", encoding="utf-8")
        seconds = time.monotonic() - self._start
        print(f"{self.passed} checks passed, {self.failed} failed in {seconds:.0f} s; {len(taken)} screenshots in {self.folder}")
        return 1 if self.failed or not self.passed else 0
