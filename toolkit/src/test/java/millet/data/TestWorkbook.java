package millet.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that a test says what stands in its XML and no library decides that. */
final class TestWorkbook {

    /** Formats of cells, in the order of {@code s="…"}: general, a day, a moment, a Chinese day, money, a time. */
    private static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="4">
            <numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>
            <numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
            <numFmt numFmtId="166" formatCode="&quot;dm &quot;#,##0.00_);[Red]\\-#,##0.00"/>
            <numFmt numFmtId="167" formatCode="[h]:mm:ss"/></numFmts>
            <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>
            <xf numFmtId="167"/></cellXfs></styleSheet>""";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> behind = new LinkedHashMap<>();
    private String sheetStates = "";
    private String date1904 = "";
    private String doctype = "";

    /** A sheet with these rows, each a text of {@code <c>} elements; a row that is null is absent. */
    TestWorkbook sheet(String name, String... rows) {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != null) {
                data.append("<row r=\"")
                        .append(i + 1)
                        .append("\">")
                        .append(rows[i])
                        .append("</row>");
            }
        }
        sheets.put(name, data.toString());
        return this;
    }

    /** Cells of a sheet that are merged, such as A1:B2. */
    TestWorkbook merged(String name, String... ranges) {
        StringBuilder cells = new StringBuilder("<mergeCells count=\"" + ranges.length + "\">");
        for (String range : ranges) {
            cells.append("<mergeCell ref=\"").append(range).append("\"/>");
        }
        behind.put(name, cells.append("</mergeCells>").toString());
        return this;
    }

    TestWorkbook hidden(String name) {
        sheetStates += "[" + name + "]";
        return this;
    }

    TestWorkbook since1904() {
        date1904 = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** What stands before the first element of every sheet. */
    TestWorkbook withDoctype(String declaration) {
        doctype = declaration;
        return this;
    }

    static String text(String cell, String value) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    static String number(String cell, String value) {
        return number(cell, value, 0);
    }

    static String number(String cell, String value, int style) {
        return "<c r=\"" + cell + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    static String cell(String cell, String type, String content) {
        return "<c r=\"" + cell + "\" t=\"" + type + "\">" + content + "</c>";
    }

    String save(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            StringBuilder names = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            StringBuilder types = new StringBuilder();
            int number = 0;
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                number++;
                String state = sheetStates.contains("[" + sheet.getKey() + "]") ? " state=\"hidden\"" : "";
                names.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\"" + state + " r:id=\"rId"
                        + number + "\"/>");
                relations.append("<Relationship Id=\"rId" + number
                        + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                        + " Target=\"worksheets/sheet" + number + ".xml\"/>");
                types.append(
                        "<Override PartName=\"/xl/worksheets/sheet" + number
                                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
                part(
                        zip,
                        "xl/worksheets/sheet" + number + ".xml",
                        doctype
                                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + sheet.getValue() + "</sheetData>" + behind.getOrDefault(sheet.getKey(), "")
                                + "</worksheet>");
            }
            relations.append(
                    "<Relationship Id=\"rId99\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>");
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                            + types + "</Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + date1904
                            + "<sheets>" + names + "</sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                            + "</Relationships>");
            part(zip, "xl/styles.xml", STYLES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content).getBytes(StandardCharsets.UTF_8));
    }
}
