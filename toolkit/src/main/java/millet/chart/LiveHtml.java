package millet.chart;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import millet.display.Html;

/** A picture as HTML: an image that shows everywhere and, where wanted, a script that puts an interactive chart in its place. */
final class LiveHtml {

    /**
     * The same for every chart. It loads plotly.js once for the page (hiding the AMD loader, which would swallow it), draws when the chart has
     * a width, keeps the height of the image, and follows the width of the cell. On any failure the image stays.
     */
    private static final String LOADER = """
            ((k,u,s,f)=>{const w=window,d=document,
            load=()=>w.Plotly&&w.Plotly.newPlot?Promise.resolve(w.Plotly):w.milletPlotly||(w.milletPlotly=new Promise((ok,no)=>{
            const e=d.createElement("script"),m=w.define,a=m&&m.amd,end=()=>{if(m)m.amd=a};if(m)m.amd=0;
            if(s){e.integrity=s;e.crossOrigin="anonymous"}
            e.onload=()=>{end();w.Plotly?ok(w.Plotly):no()};e.onerror=()=>{end();w.milletPlotly=0;no()};
            e.src=u;d.head.appendChild(e)})),
            draw=(P,b)=>{const i=b.querySelector("img"),c=d.createElement("div"),g=JSON.parse(JSON.stringify(f)),h=i.offsetHeight||g.layout.height;
            g.layout.height=h;c.style.cssText="position:absolute;top:0;left:0;visibility:hidden;width:100%;height:"+h+"px";b.appendChild(c);
            P.newPlot(c,g.data,g.layout,g.config).then(()=>{i.style.display="none";c.style.cssText="width:100%;height:"+h+"px";
            c.setAttribute("role","img");c.setAttribute("aria-label",i.alt);b.millet=c;
            c.on("plotly_relayout",e=>{const t={};for(const n in e){const m=/^([xy]axis\\d*)\\.range/.exec(n);
            if(m&&f.layout.meta.includes(m[1]))t[m[1]+".tickmode"]="auto"}if(Object.keys(t).length)P.relayout(c,t)})}).catch(()=>c.remove())};
            load().then(P=>d.querySelectorAll('[data-millet="'+k+'"]').forEach(b=>{if(b.millet)return;b.millet=1;
            new ResizeObserver(()=>{if(!b.offsetWidth)return;if(b.millet===1){b.millet=2;draw(P,b)}
            else if(b.millet!==2)P.Plots.resize(b.millet).catch(()=>{})}).observe(b)})).catch(()=>{})})
            """.replace("\n", "");

    private LiveHtml() {}

    /** The image and the script; only the image where plotly is switched off. */
    static String of(Sheet sheet, String svg, String plotlyJson, List<String> warnings, PlotlySource source) {
        if (source.isOff()) {
            return fixed(sheet, svg, warnings);
        }
        String id = hash(svg + plotlyJson);
        String script = LOADER + "(" + literal(id) + "," + literal(source.url()) + "," + literal(source.integrity())
                + "," + inScript(plotlyJson) + ")";
        return "<div data-millet=\"" + id + "\" class=\"tex2jax_ignore mathjax_ignore\" style=\"position:relative\">"
                + image(sheet, svg) + "</div>" + "<script>" + script + "</script>" + notes(warnings);
    }

    /** The image alone. */
    static String fixed(Sheet sheet, String svg, List<String> warnings) {
        return "<div>" + image(sheet, svg) + "</div>" + notes(warnings);
    }

    private static String image(Sheet sheet, String svg) {
        String alt = sheet.name().equals(sheet.summary()) ? sheet.name() : sheet.name() + ". " + sheet.summary();
        return "<img alt=\"" + Html.escape(Lettering.clean(alt)) + "\" width=\"" + sheet.width() + "\" height=\""
                + sheet.height()
                + "\" style=\"max-width:100%;height:auto\" src=\"data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)) + "\">";
    }

    private static String notes(List<String> warnings) {
        StringBuilder html = new StringBuilder();
        for (String warning : warnings) {
            html.append("<div class=\"tex2jax_ignore mathjax_ignore\" style=\"font-size:.85em;opacity:.8\">⚠ ")
                    .append(Html.escape(Lettering.clean(warning)))
                    .append("</div>");
        }
        return html.toString();
    }

    private static String literal(String text) {
        return inScript(TextNode.valueOf(text).toString());
    }

    /** JSON that can neither end the script element nor, in an old browser, a string. */
    static String inScript(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
