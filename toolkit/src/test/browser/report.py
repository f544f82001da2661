"""One line a check, one sentence a finding; what was looked at is kept as pictures."""

import time
from pathlib import Path

SHOWN_FINDINGS = 6


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

    def close(self) -> int:
        taken = [path.name for path in self.pictures if path.exists()]
        (self.folder / "screenshots.txt").write_text("".join(f"{name}\n" for name in taken), encoding="utf-8")
        seconds = time.monotonic() - self._start
        print(f"{self.passed} checks passed, {self.failed} failed in {seconds:.0f} s; {len(taken)} screenshots in {self.folder}")
        return 1 if self.failed or not self.passed else 0
