package millet.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells by its first bytes what a file is that is called a table in text and is none: read as text it would be a table of nonsense, or a puzzling error. */
final class NoText {

    private static final int LOOK = 256;

    /** How a file of some kind begins: byte by byte a character, or as text in small letters, behind blanks. */
    private record Kind(String start, String what, String remedy) {}

    private static final String UNPACK = "unpack it and read what was in it";

    private static final List<Kind> BINARY = List.of(
            new Kind("PK\3\4", "an Excel workbook or a zip archive", "say Tables.excel, or call it .zip"),
            new Kind(
                    "\u00d0\u00cf\u0011\u00e0",
                    "an Excel workbook of the old format or with a password",
                    "open it in Excel and save it as .xlsx without a password"),
            new Kind("PAR1", "a Parquet file", "say Tables.parquet"),
            new Kind("%PDF", "a PDF document", "ask for the table behind it, as CSV or Excel"),
            new Kind("SQLite format 3\0", "a SQLite database", "export the table from it, or say Tables.jdbc"),
            new Kind("7z\u00bc\u00af", "packed by 7-Zip", UNPACK),
            new Kind("Rar!", "packed by RAR", UNPACK),
            new Kind("BZh", "packed by bzip2", UNPACK),
            new Kind("\u00fd7zXZ", "packed by xz", UNPACK),
            new Kind("(\u00b5/\u00fd", "packed by zstd", UNPACK));

    private static final String WEB_PAGE = "a web page";
    private static final String DOWNLOAD =
            "download the file itself, where a login page or an error came in its place; a page that Excel saved is opened there and"
                    + " saved as .xlsx";

    private static final List<Kind> TEXT = List.of(
            new Kind("<!doctype html", WEB_PAGE, DOWNLOAD),
            new Kind("<html", WEB_PAGE, DOWNLOAD),
            new Kind("<table", WEB_PAGE, DOWNLOAD),
            new Kind("<?xml", "XML", "open it in Excel, if that wrote it, and save it as .xlsx"),
            new Kind("version https://git-lfs", "what git has in the place of a large file", "say git lfs pull"),
            new Kind("[{", "JSON", "say Tables.json"),
            new Kind("{\"", "JSON", "say Tables.json"));

    private NoText() {}

    static void check(DataFile file) throws IOException {
        byte[] start;
        try (InputStream bytes = file.open()) {
            start = bytes.readNBytes(LOOK);
        }
        String letters = new String(start, StandardCharsets.ISO_8859_1);
        String text = letters.replaceFirst("\\A(\u00ef\u00bb\u00bf)?\\s*", "")
                .replaceFirst("\\A([\\[{])\\s+", "$1")
                .toLowerCase(Locale.ROOT);
        refuse(BINARY, letters);
        refuse(TEXT, text);
    }

    private static void refuse(List<Kind> kinds, String start) {
        for (Kind kind : kinds) {
            if (start.startsWith(kind.start)) {
                throw new FileProblem(
                        "line 1", "a table in text was expected, and the file is " + kind.what + "; " + kind.remedy);
            }
        }
    }
}
