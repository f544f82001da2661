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
     * The same for every chart. At once it takes the charts of its id that no other script has taken, since a notebook may put them out of
     * the page while it waits. It loads plotly.js once for the page (hiding the AMD loader, which would swallow it) and draws when a chart
     * has a width. The interactive chart is as high as the image was: as wide as the page where there is room, else shrunk as a whole.
     * On any failure the image stays.
     */
    private static final String LOADER = """
            ((k,u,s,f)=>{const w=window,d=document,W=f.layout.width,H=f.layout.height,
            B=[...d.querySelectorAll('[data-millet="'+k+'"]')].filter(b=>!b.millet),
            load=()=>w.Plotly&&w.Plotly.newPlot?Promise.resolve(w.Plotly):w.milletPlotly||(w.milletPlotly=new Promise((ok,no)=>{
            const e=d.createElement("script"),m=w.define,a=m&&m.amd,end=()=>{if(m)m.amd=a};if(m)m.amd=0;
            if(s){e.integrity=s;e.crossOrigin="anonymous"}
            e.onload=()=>{end();w.Plotly?ok(w.Plotly):no()};e.onerror=()=>{end();w.milletPlotly=0;no()};
            e.src=u;d.head.appendChild(e)})),
            fit=(b,c)=>{const r=Math.min(1,b.offsetWidth/W);b.style.height=H*r+"px";c.style.width=r<1?W+"px":"100%";
            c.style.transform=r<1?"scale("+r+")":""},
            draw=(P,b)=>{const i=b.querySelector("img"),c=d.createElement("div"),g=JSON.parse(JSON.stringify(f));
            delete g.layout.width;
            c.style.cssText="position:absolute;top:0;left:0;transform-origin:0 0;visibility:hidden;height:"+H+"px";
            b.appendChild(c);fit(b,c);
            P.newPlot(c,g.data,g.layout,g.config).then(()=>{i.style.display="none";c.style.visibility="";
            c.setAttribute("role","img");c.setAttribute("aria-label",i.alt);b.millet=c;
            c.on("plotly_relayout",e=>{const t={};for(const n in e){const m=/^([xy]axis\\d*)\\.range/.exec(n);
            if(m&&f.layout.meta.includes(m[1]))t[m[1]+".tickmode"]="auto"}
            if(Object.keys(t).length)P.relayout(c,t)})}).catch(()=>{c.remove();b.style.height=""})};
            B.forEach(b=>b.millet=1);load().then(P=>B.forEach(b=>
            new ResizeObserver(()=>{if(!b.offsetWidth)return;if(b.millet===1){b.millet=2;draw(P,b)}
            else if(b.millet!==2){fit(b,b.millet);P.Plots.resize(b.millet).catch(()=>{})}}).observe(b))).catch(()=>{})})
            """.replace("\n", "");

    private LiveHtml() {}

    /** The image and the script; only the image where plotly is switched off. */
    static String of(Sheet sheet, String plotlyJson, List<String> warnings, PlotlySource source) {
        String image = image(sheet);
        if (source.isOff()) {
            return "<div>" + image + "</div>" + notes(warnings);
        }
        String id = hash(image + plotlyJson);
        String call =
                String.join(",", literal(id), literal(source.url()), literal(source.integrity()), inScript(plotlyJson));
        return "<div data-millet=\"" + id
                + "\" class=\"tex2jax_ignore mathjax_ignore\" style=\"position:relative;overflow:hidden\">" + image
                + "</div><script>" + LOADER + "(" + call + ")</script>" + notes(warnings);
    }

    /** The image alone. */
    static String fixed(Sheet sheet, List<String> warnings) {
        return "<div>" + image(sheet) + "</div>" + notes(warnings);
    }

    private static String image(Sheet sheet) {
        String alt = sheet.name().equals(sheet.summary()) ? sheet.name() : sheet.name() + ". " + sheet.summary();
        byte[] svg = SvgDrawing.of(sheet).getBytes(StandardCharsets.UTF_8);
        return "<img alt=\"" + Html.escape(Lettering.clean(alt)) + "\" width=\"" + sheet.width() + "\" height=\""
                + sheet.height()
                + "\" style=\"display:block;max-width:100%;height:auto\" src=\"data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg) + "\">";
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
