package millet.display;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** HTML of ours, which is well-formed XML, parsed: what elements, attributes and texts it really holds. */
record ParsedHtml(Element root) {

    /** Every element that we write with every attribute that it may have. */
    private static final Map<String, Set<String>> OURS = Map.ofEntries(
            Map.entry("root", Set.of()),
            Map.entry("div", Set.of("style")),
            Map.entry("table", Set.of("style")),
            Map.entry("caption", Set.of("align", "style")),
            Map.entry("thead", Set.of()),
            Map.entry("tbody", Set.of()),
            Map.entry("tr", Set.of("style")),
            Map.entry("th", Set.of("scope", "align", "style", "title")),
            Map.entry("td", Set.of("align", "style", "title", "colspan")),
            Map.entry("b", Set.of("dir", "title")),
            Map.entry("small", Set.of("style")),
            Map.entry("span", Set.of("style")));

    static ParsedHtml of(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document =
                    factory.newDocumentBuilder().parse(new InputSource(new StringReader("<root>" + html + "</root>")));
            return new ParsedHtml(document.getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + html, e);
        }
    }

    /** Elements, attributes, comments and instructions that are none of ours, and styles that reach outside. */
    List<String> foreignParts() {
        List<String> foreign = new ArrayList<>();
        collect(root, foreign);
        return foreign;
    }

    private static void collect(Node node, List<String> foreign) {
        if (node instanceof Element element) {
            Set<String> attributes = OURS.get(element.getTagName());
            if (attributes == null) {
                foreign.add("<" + element.getTagName() + ">");
                return;
            }
            NamedNodeMap found = element.getAttributes();
            for (int i = 0; i < found.getLength(); i++) {
                String name = found.item(i).getNodeName();
                if (!attributes.contains(name)) {
                    foreign.add("<" + element.getTagName() + " " + name + ">");
                }
            }
            if (element.getAttribute("style").matches(".*(url|expression|import|position).*")) {
                foreign.add(element.getAttribute("style"));
            }
        } else if (node.getNodeType() != Node.TEXT_NODE) {
            foreign.add(node.getNodeName());
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            collect(children.item(i), foreign);
        }
    }

    /** The text of every element of this name, in order. */
    List<String> texts(String tag) {
        return elements(tag).stream().map(Element::getTextContent).toList();
    }

    /** Every element of this name, in order. */
    List<Element> elements(String tag) {
        NodeList found = root.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
