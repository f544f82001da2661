package millet.lab;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;

/** The single-file program {@code binder/Lab.java}, compiled for a test: it is in no package and on no class path. */
final class LabProgram {

    private final ClassLoader classes;

    private LabProgram(ClassLoader classes) {
        this.classes = classes;
    }

    static LabProgram compile(Path source, int release, Path classes) throws MalformedURLException {
        String[] arguments = {
            "--release",
            Integer.toString(release),
            "-Xlint:all,-options",
            "-Werror",
            "-d",
            classes.toString(),
            source.toString()
        };
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
            throw new AssertionError(
                    source + " does not compile for Java " + release + "; see what the compiler printed");
        }
        return new LabProgram(new URLClassLoader(new URL[] {classes.toUri().toURL()}));
    }

    Object platform(String name) {
        return Arrays.stream(type("Lab$Platform").getEnumConstants())
                .filter(constant -> constant.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Object request(String... words) {
        return invoke(type("Lab$Request"), "of", null, new Object[] {words});
    }

    Object call(String method, Object... arguments) {
        return invoke(type("Lab"), method, null, arguments);
    }

    Object callIn(String nested, String method, Object... arguments) {
        return invoke(type("Lab$" + nested), method, null, arguments);
    }

    Object callOn(Object target, String method, Object... arguments) {
        return invoke(target.getClass(), method, target, arguments);
    }

    List<String> strings(String method, Object... arguments) {
        return ((List<?>) call(method, arguments))
                .stream().map(String.class::cast).toList();
    }

    Object field(Object target, String name) {
        try {
            Field field = target.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(target);
        } catch (ReflectiveOperationException missing) {
            throw new LinkageError("Lab.java has no field " + name, missing);
        }
    }

    private Class<?> type(String name) {
        try {
            return classes.loadClass(name);
        } catch (ClassNotFoundException missing) {
            throw new LinkageError("Lab.java has no type " + name, missing);
        }
    }

    /** The program's own exceptions come out as they are, so that a test can look at their sentences. */
    private static Object invoke(Class<?> type, String name, Object target, Object... arguments) {
        Class<?> declaring = type.isEnum()
                        || type.getSuperclass() == null
                        || !type.getSuperclass().isEnum()
                ? type
                : type.getSuperclass();
        Method method = Arrays.stream(declaring.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .filter(candidate -> candidate.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("Lab.java has no " + name + " with " + arguments.length + " parameters"));
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new AssertionError(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
