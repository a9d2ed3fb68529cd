package cn.majordecision.rules;

import cn.majordecision.base.workflow.TaskHandler;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.core.ResolvableType;

/** What the rules ask of the compiled code: handlers, their forms, delegates, constants. */
public final class Code {

    /** The one model whose room has another name: the root process is guarded by the gate's room. */
    private static final Map<String, String> ROOMS = Map.of("Decision", "statutorygate");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.majordecision");

    private Code() {}

    public static JavaClasses main() {
        return MAIN;
    }

    /** The package of the room that carries out a model. */
    static String room(String stem) {
        return "cn.majordecision.step." + ROOMS.getOrDefault(stem, stem.toLowerCase(Locale.ROOT));
    }

    /** The handlers of this name; exactly one is right. */
    static List<JavaClass> handlers(String task) {
        return MAIN.stream()
                .filter(type -> type.isAssignableTo(TaskHandler.class) && !type.isInterface())
                .filter(type -> type.getSimpleName().equals(task))
                .toList();
    }

    /** The record that a task's form is bound to. */
    static Optional<Class<?>> form(String task) {
        return handlers(task).stream().findFirst().map(Code::form);
    }

    private static Class<?> form(JavaClass handler) {
        return ResolvableType.forClass(handler.reflect())
                .as(TaskHandler.class)
                .getGeneric(0)
                .resolve(Record.class);
    }

    static Optional<JavaClass> delegate(String stem, String task) {
        return MAIN.stream()
                .filter(type -> type.isAssignableTo(JavaDelegate.class))
                .filter(type -> type.getName().equals(room(stem) + "." + task + "Delegate"))
                .findFirst();
    }

    /** The text constants of {@code <Stem>Process}, by name; empty when there is no such class. */
    static Map<String, String> constants(String stem) {
        String name = room(stem) + "." + stem + "Process";
        Map<String, String> constants = new TreeMap<>();
        if (MAIN.contain(name)) {
            Arrays.stream(MAIN.get(name).reflect().getDeclaredFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                    .forEach(field -> constants.put(field.getName(), value(field)));
        }
        return constants;
    }

    static boolean any(Predicate<JavaClass> predicate) {
        return MAIN.stream().anyMatch(predicate);
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
