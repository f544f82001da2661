package millet.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** Saves pictures. */
final class SvgFile {

    private SvgFile() {}

    /** Writes the picture as UTF-8 and returns where. */
    static Path save(String svg, String path) {
        if (path == null || !path.toLowerCase(Locale.ROOT).endsWith(".svg")) {
            throw new IllegalArgumentException("saveSvg writes SVG and needs a name that ends in .svg, not '" + path
                    + "'. Say saveSvg(\"chart.svg\").");
        }
        try {
            Path file = Path.of(path).toAbsolutePath().normalize();
            Files.createDirectories(file.getParent());
            return Files.write(file, svg.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException problem) {
            throw new IllegalArgumentException(
                    "The chart cannot be written to '" + path + "': " + problem.getMessage()
                            + ". Name a folder that you may write to.",
                    problem);
        }
    }
}
