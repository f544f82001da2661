package millet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the rules of the house: layers, no cycles, no foreign types in public signatures, no checked exceptions, no names that clash. */
class ArchitectureTest {

    private static final JavaClasses MILLET =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("millet");

    /** The packages that hold case studies: they stand beside each other and never import one another. */
    private static final List<String> CASES = List.of(
            "economics",
            "market",
            "community",
            "identity",
            "clustering",
            "rules",
            "regression",
            "classification",
            "recommendation",
            "attribution",
            "lifetime",
            "pricing",
            "text",
            "privacy",
            "streaming",
            "graph");

    /** Lower rooms that each room may reach; a room that is not named here fails the test until it is given its place. */
    private static final Map<String, Set<String>> MAY_IMPORT = new LinkedHashMap<>();

    static {
        MAY_IMPORT.put("display", Set.of());
        MAY_IMPORT.put("chart", Set.of("display"));
        MAY_IMPORT.put("table", Set.of("display", "chart"));
        MAY_IMPORT.put("data", Set.of("display", "chart", "table"));
        MAY_IMPORT.put("quality", Set.of("display", "chart", "table", "data"));
        MAY_IMPORT.put("features", Set.of("display", "chart", "table", "data"));
        MAY_IMPORT.put("segments", Set.of("display", "chart", "table", "data", "features"));
        MAY_IMPORT.put("model", Set.of("display", "chart", "table", "data", "features", "segments"));
        for (String room : CASES) {
            MAY_IMPORT.put(room, Set.of("display", "chart", "table", "data", "features", "segments", "model"));
        }
        MAY_IMPORT.put("simulation", Set.of("display", "chart", "table", "data"));
        MAY_IMPORT.put("report", Set.of("display", "chart"));
        MAY_IMPORT.put("jupyter", Set.of("display", "chart"));
    }

    /** The packages that both kernels import before the first cell; one of our names in them would be ambiguous in every notebook. */
    private static final List<String> KERNEL_IMPORTS = List.of(
            "java.util",
            "java.io",
            "java.time",
            "java.net",
            "java.math",
            "java.lang",
            "java.util.concurrent",
            "java.util.prefs",
            "java.util.regex");

    @Test
    void every_room_imports_only_the_rooms_below_it() {
        for (String room : roomsInUse()) {
            assertThat(MAY_IMPORT)
                    .as("place of package millet.%s in the house", room)
                    .containsKey(room);
            String[] forbidden = MAY_IMPORT.keySet().stream()
                    .filter(other ->
                            !other.equals(room) && !MAY_IMPORT.get(room).contains(other))
                    .map(other -> "millet." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that(resideInAPackage("millet." + room + ".."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(forbidden))
                    .check(MILLET);
        }
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("millet.(*)..").should().beFreeOfCycles().check(MILLET);
    }

    @Test
    void public_signatures_name_no_library_behind_the_toolkit() {
        classes()
                .that()
                .arePublic()
                .and()
                .resideInAPackage("millet..")
                .and()
                .resideOutsideOfPackage("millet.jupyter..")
                .should(nameNoTypeFrom(
                        "smile.",
                        "org.ejml.",
                        "com.fasterxml.",
                        "de.siegmar.",
                        "org.dhatim.",
                        "org.duckdb.",
                        "org.dflib.",
                        "io.github.spencerpark."))
                .check(MILLET);
    }

    @Test
    void only_the_jupyter_room_knows_a_kernel() {
        noClasses()
                .that()
                .resideOutsideOfPackage("millet.jupyter..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.dflib..", "io.github.spencerpark..")
                .check(MILLET);
    }

    @Test
    void no_public_method_declares_a_checked_exception() {
        classes()
                .that()
                .arePublic()
                .and()
                .resideInAPackage("millet..")
                .should(declareNoCheckedException())
                .check(MILLET);
    }

    @Test
    void nothing_prints() {
        noClasses()
                .that()
                .resideInAPackage("millet..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(MILLET);
    }

    @Test
    void charts_never_go_through_awt() {
        noClasses()
                .that()
                .resideInAPackage("millet..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..")
                .check(MILLET);
    }

    @Test
    void public_names_are_unique_and_none_is_taken_by_the_kernel() throws Exception {
        Map<String, String> seen = new TreeMap<>();
        List<String> clashes = new ArrayList<>();
        Map<String, String> taken = kernelNames();
        assertThat(taken).as("names that the kernel imports").containsKeys("List", "LocalDate", "Pattern");
        for (JavaClass type : publicTypes()) {
            String name = type.getSimpleName();
            if (taken.containsKey(name)) {
                clashes.add(type.getName() + " has the name of " + taken.get(name));
            }
            if (!type.isNestedClass()) {
                String other = seen.put(name, type.getName());
                if (other != null) {
                    clashes.add(type.getName() + " has the name of " + other);
                }
            }
        }
        assertThat(clashes).isEmpty();
    }

    @Test
    void a_package_has_a_handful_of_public_types_and_says_what_it_is_for() {
        Map<String, Long> count = publicTypes().stream()
                .filter(type -> !type.isNestedClass())
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        assertThat(count)
                .allSatisfy((name, types) ->
                        assertThat(types).as("public types in %s", name).isLessThanOrEqualTo(mostTypes(name)));
        for (String room : roomsInUse()) {
            assertThat(Path.of("src/main/java/millet", room, "package-info.java"))
                    .as("half a page on millet.%s", room)
                    .exists();
        }
    }

    /** Fifteen; the room through which all data come in has three tasks (read, clean, transactions) and three types more. */
    private static long mostTypes(String name) {
        return name.equals("millet.data") ? 18 : 15;
    }

    private static Set<String> roomsInUse() {
        return MILLET.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("millet."))
                .map(name -> name.substring("millet.".length()).replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static List<JavaClass> publicTypes() {
        return MILLET.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isAnonymousClass())
                .sorted(java.util.Comparator.comparing(JavaClass::getName))
                .toList();
    }

    private static Map<String, String> kernelNames() throws Exception {
        Map<String, String> names = new TreeMap<>();
        Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        for (String module : List.of("java.base", "java.prefs")) {
            for (String pack : KERNEL_IMPORTS) {
                Path folder = root.resolve(module).resolve(pack.replace('.', '/'));
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.list(folder)) {
                        files.map(file -> file.getFileName().toString())
                                .filter(file -> file.endsWith(".class") && !file.contains("$"))
                                .map(file -> file.substring(0, file.length() - ".class".length()))
                                .forEach(name -> names.put(name, pack + "." + name));
                    }
                }
            }
        }
        return names;
    }

    private static ArchCondition<JavaClass> nameNoTypeFrom(String... prefixes) {
        return new ArchCondition<>("name no type from " + String.join(", ", prefixes)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getRawSuperclass().ifPresent(parent -> look(type, "extends", parent, events));
                type.getRawInterfaces().forEach(parent -> look(type, "implements", parent, events));
                for (JavaField field : type.getFields()) {
                    if (visible(field.getModifiers())) {
                        field.getType()
                                .getAllInvolvedRawTypes()
                                .forEach(named -> look(type, field.getName(), named, events));
                    }
                }
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    if (visible(unit.getModifiers())) {
                        unit.getReturnType()
                                .getAllInvolvedRawTypes()
                                .forEach(named -> look(type, unit.getName(), named, events));
                        unit.getParameterTypes().forEach(parameter -> parameter
                                .getAllInvolvedRawTypes()
                                .forEach(named -> look(type, unit.getName(), named, events)));
                    }
                }
            }

            private boolean visible(Set<JavaModifier> modifiers) {
                return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
            }

            private void look(JavaClass owner, String where, JavaClass named, ConditionEvents events) {
                for (String prefix : prefixes) {
                    if (named.getBaseComponentType().getName().startsWith(prefix)) {
                        events.add(SimpleConditionEvent.violated(
                                owner, owner.getName() + "." + where + " names " + named.getName()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> declareNoCheckedException() {
        return new ArchCondition<>("declare no checked exception") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(type.getMethods().stream(), type.getConstructors().stream())
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(unit -> unit.getThrowsClause().forEach(thrown -> {
                            JavaClass raised = thrown.getRawType();
                            if (!raised.isAssignableTo(RuntimeException.class) && !raised.isAssignableTo(Error.class)) {
                                events.add(SimpleConditionEvent.violated(
                                        unit, describe(unit) + " declares " + raised.getName()));
                            }
                        }));
            }

            private String describe(JavaCodeUnit unit) {
                return unit instanceof JavaConstructor
                        ? unit.getOwner().getName()
                        : unit.getOwner().getName() + "." + ((JavaMethod) unit).getName();
            }
        };
    }
}
