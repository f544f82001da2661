package millet.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millet.display.Names;

/** Finds a file that a notebook names: in the working directory, or in a folder my-data there or in any folder above. */
final class FileLookup {

    private static final String OWN_DATA = "my-data";

    private final Path start;

    private FileLookup(Path start) {
        this.start = start;
    }

    static FileLookup fromWorkingDirectory() {
        return from(Path.of(""));
    }

    static FileLookup from(Path start) {
        return new FileLookup(start.toAbsolutePath().normalize());
    }

    Path find(String typed) {
        List<Path> places = places(typed);
        return places.stream().filter(Files::isRegularFile).findFirst().orElseThrow(() -> missing(typed, places));
    }

    private List<Path> places(String typed) {
        List<Path> places = new ArrayList<>();
        for (String name : Stream.of(typed, typed.replace('\\', '/')).distinct().toList()) {
            Path path = path(name);
            places.add(start.resolve(path).normalize());
            if (!path.isAbsolute()) {
                boolean inOwnData = path.startsWith(OWN_DATA);
                for (Path folder = start; folder != null; folder = folder.getParent()) {
                    places.add((inOwnData ? folder : folder.resolve(OWN_DATA))
                            .resolve(path)
                            .normalize());
                }
            }
        }
        return places.stream().distinct().toList();
    }

    private static Path path(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "A file name was expected, such as \"my-data/sales.csv\", and a blank one was given.");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no file name on this system: " + e.getReason()
                            + ". Where the name is right and not in Latin letters, start Java with a UTF-8 locale, say LANG=C.UTF-8.",
                    e);
        }
    }

    private IllegalArgumentException missing(String typed, List<Path> places) {
        String looked = places.stream().map(Path::toString).collect(Collectors.joining("\n  "));
        if (places.stream().anyMatch(Files::isDirectory)) {
            return new IllegalArgumentException(
                    "'" + typed + "' was expected to be a file, and it is a folder; name a file in it.");
        }
        return new IllegalArgumentException(
                "File '" + typed + "' was expected, and there is none. Looked at:\n  " + looked
                        + "\nPut it into a folder " + OWN_DATA + " beside the notebooks folder, or give its whole path."
                        + Names.suggestion(
                                path(typed).getFileName() == null
                                        ? typed
                                        : path(typed).getFileName().toString(),
                                neighbours(places)));
    }

    private static List<String> neighbours(List<Path> places) {
        return places.stream()
                .map(Path::getParent)
                .filter(folder -> folder != null && Files.isDirectory(folder))
                .distinct()
                .flatMap(folder -> names(folder).stream())
                .distinct()
                .toList();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (java.io.IOException | java.io.UncheckedIOException unreadable) {
            return List.of();
        }
    }
}
