package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads a picture with the parser of the JDK and holds it to what our pictures may contain. */
final class SvgReader {

    private static final Set<String> ELEMENTS =
            Set.of("svg", "title", "desc", "defs", "pattern", "g", "rect", "path", "circle", "text");

    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "width",
            "height",
            "viewBox",
            "role",
            "font-family",
            "font-size",
            "font-weight",
            "x",
            "y",
            "cx",
            "cy",
            "r",
            "d",
            "id",
            "patternUnits",
            "fill",
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-dasharray",
            "stroke-linecap",
            "stroke-linejoin",
            "paint-order",
            "text-anchor",
            "pointer-events",
            "shape-rendering");

    private SvgReader() {}

    /** The picture as a document, after a look at each element, attribute and number. */
    static Document read(String svg) {
        assertThat(svg).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"").endsWith("</svg>");
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            check(document.getDocumentElement());
            return document;
        } catch (Exception problem) {
            throw new AssertionError("not XML: " + problem.getMessage() + "\n" + svg, problem);
        }
    }

    private static void check(Element element) {
        assertThat(ELEMENTS).contains(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            assertThat(ATTRIBUTES).as("attribute of " + element.getTagName()).contains(name);
            assertThat(attributes.item(i).getNodeValue()).as(name).doesNotContain("NaN", "Infinity", "null");
            if (Set.of("x", "y", "cx", "cy", "r", "width", "height").contains(name)) {
                assertThat(attributes.item(i).getNodeValue()).as(name).matches("-?\\d+(\\.\\d{1,2})?");
            }
            if (Set.of("width", "height", "r").contains(name)) {
                assertThat(attributes.item(i).getNodeValue()).as(name).doesNotStartWith("-");
            }
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                check(child);
            } else {
                assertThat(children.item(i).getNodeType()).isEqualTo(Node.TEXT_NODE);
            }
        }
    }

    /** What is written in the picture, tool tips and names left out. */
    static List<String> texts(String svg) {
        List<String> texts = new ArrayList<>();
        NodeList nodes = read(svg).getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(
                    nodes.item(i).getFirstChild() == null
                            ? ""
                            : nodes.item(i).getFirstChild().getTextContent());
        }
        return texts;
    }

    static int count(String svg, String element) {
        return read(svg).getElementsByTagName(element).getLength();
    }
}
