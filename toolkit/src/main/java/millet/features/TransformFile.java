package millet.features;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import millet.display.Numbers;

/** Saved transforms: JSON with a name and a version, so that another file is not taken for one. */
final class TransformFile {

    private static final String FORMAT = "millet feature transform";
    private static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule()
                    .addSerializer(double.class, new ExactNumber())
                    .addSerializer(Double.class, new ExactNumber()))
            .build();

    private TransformFile() {}

    /** What stands in the file. */
    record Content(String format, int version, Set<Expected> columns, Encoding encoding, List<Feature> features) {

        Content {
            Features.present(columns, "columns", "");
            features = List.copyOf(features);
            Features.present(encoding, "an encoding", "");
        }
    }

    /** A feature and what is done to it. */
    record Feature(String name, List<Step> steps) {

        Feature {
            Features.present(name, "a name each", "");
            steps = List.copyOf(steps);
        }
    }

    /** The same digits on every JDK, which read back as the same bits. */
    private static final class ExactNumber extends StdSerializer<Double> {

        private static final long serialVersionUID = 1L;

        ExactNumber() {
            super(Double.class);
        }

        @Override
        public void serialize(Double number, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(Numbers.exact(number));
        }
    }

    static Path save(FeatureTransform transform, String path) {
        if (path == null || !path.toLowerCase(Locale.ROOT).endsWith(".json")) {
            throw new IllegalArgumentException("saveJson writes JSON and needs a name that ends in .json, not '" + path
                    + "'. Say saveJson(\"features.json\").");
        }
        try {
            Path file = Path.of(path).toAbsolutePath().normalize();
            Files.createDirectories(file.getParent());
            String json = JSON.writeValueAsString(content(transform)).replace("\r\n", "\n") + "\n";
            return Files.writeString(file, json, StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException problem) {
            throw new IllegalArgumentException(
                    "The transform cannot be written to '" + path + "': " + problem.getMessage()
                            + ". Name a folder that you may write to.",
                    problem);
        }
    }

    private static Content content(FeatureTransform transform) {
        List<Feature> features = new ArrayList<>();
        for (int feature = 0; feature < transform.names().size(); feature++) {
            features.add(new Feature(
                    transform.names().get(feature), transform.steps().get(feature)));
        }
        return new Content(FORMAT, VERSION, transform.expected(), transform.encoding(), features);
    }

    static FeatureTransform load(String path) {
        JsonNode tree = tree(path);
        check(path, tree);
        try {
            Content content = JSON.treeToValue(tree, Content.class);
            FeatureTransform transform = FeatureTransform.of(
                    content.features().stream().map(Feature::name).toList(),
                    content.features().stream().map(Feature::steps).toList(),
                    content.encoding());
            checkNames(path, transform, content);
            return transform;
        } catch (JsonMappingException e) {
            throw damaged(path, place(e) + reason(e), e);
        } catch (JacksonException e) {
            throw damaged(path, e.getOriginalMessage(), e);
        }
    }

    private static JsonNode tree(String path) {
        try {
            return JSON.readTree(Files.readAllBytes(Path.of(path)));
        } catch (NoSuchFileException | InvalidPathException | NullPointerException e) {
            throw new IllegalArgumentException(
                    "FeatureTransform.load needs a file that saveJson has written; there is no '" + path + "'.", e);
        } catch (JacksonException e) {
            throw damaged(
                    path,
                    "it is not JSON from line " + e.getLocation().getLineNr() + " on: " + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "FeatureTransform.load cannot read '" + path + "': " + e.getMessage() + ".", e);
        }
    }

    private static void check(String path, JsonNode tree) {
        if (!FORMAT.equals(tree.path("format").asText())) {
            throw new IllegalArgumentException("FeatureTransform.load needs a file that saveJson has written; '" + path
                    + "' is something else: its format is not '" + FORMAT + "'.");
        }
        int version = tree.path("version").asInt();
        if (version < 1) {
            throw damaged(path, "its version is not a number from 1 on", null);
        }
        if (version > VERSION) {
            throw new IllegalArgumentException("'" + path + "' was written by a later Millet: it has version "
                    + version + ", and this one reads up to " + VERSION
                    + ". Take the later Millet, or save the transform again with this one.");
        }
    }

    private static void checkNames(String path, FeatureTransform transform, Content content) {
        if (transform.names().isEmpty()
                || Set.copyOf(transform.names()).size() < transform.names().size()) {
            throw damaged(path, "its features " + transform.names() + " are none, or one stands twice", null);
        }
        List<String> made = transform.encoding().names();
        if (!transform.encoding().encoders().isEmpty() && !made.containsAll(transform.names())) {
            throw damaged(path, "its features " + transform.names() + " are not among those it makes, " + made, null);
        }
        if (!content.columns().equals(transform.expected())) {
            throw damaged(
                    path, "its columns " + content.columns() + " are not those that its features are made of", null);
        }
    }

    private static String place(JsonMappingException e) {
        String place = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return place.isEmpty() ? "" : "at " + place.replaceFirst("^\\.", "") + ": ";
    }

    private static String reason(JsonMappingException e) {
        if (e.getCause() instanceof NullPointerException) {
            return "there is null where a value is needed";
        }
        return e.getCause() instanceof IllegalArgumentException ours ? ours.getMessage() : e.getOriginalMessage();
    }

    private static IllegalArgumentException damaged(String path, String reason, Exception cause) {
        return new IllegalArgumentException(
                "'" + path + "' is damaged or was changed by hand: " + reason + (reason.endsWith(".") ? "" : ".")
                        + " Save the transform again.",
                cause);
    }
}
