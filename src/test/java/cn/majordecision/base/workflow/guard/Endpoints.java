package cn.majordecision.base.workflow.guard;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every address of a REST application with its method, read from the annotations of its resource classes. */
final class Endpoints {

    private final Set<String> found = new TreeSet<>();
    private final Deque<Class<?>> path = new ArrayDeque<>();

    private Endpoints() {}

    static Set<String> of(String mount, Collection<Class<?>> resources) {
        Endpoints endpoints = new Endpoints();
        resources.forEach(resource -> annotation(resource, Path.class)
                .ifPresent(root -> endpoints.walk(join(mount, root.value()), resource)));
        return endpoints.found;
    }

    private void walk(String address, Class<?> resource) {
        if (path.contains(resource)) {
            return;
        }
        path.push(resource);
        for (Method method : resource.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) && !method.isBridge()) {
                Optional<Path> below = annotation(method, Path.class);
                String at = below.map(part -> join(address, part.value())).orElse(address);
                Set<String> verbs = verbs(method);
                verbs.forEach(verb -> found.add(verb + " " + at));
                if (verbs.isEmpty() && below.isPresent()) {
                    walk(at, method.getReturnType());
                }
            }
        }
        path.pop();
    }

    private static Set<String> verbs(Method method) {
        Set<String> verbs = new LinkedHashSet<>();
        declarations(method)
                .flatMap(each -> Arrays.stream(each.getAnnotations()))
                .forEach(annotation -> {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null) {
                        verbs.add(verb.value());
                    }
                });
        return verbs;
    }

    private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> kind) {
        return declarations(method)
                .flatMap(each -> Stream.ofNullable(each.getAnnotation(kind)))
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> annotation(Class<?> type, Class<A> kind) {
        return types(type)
                .flatMap(each -> Stream.ofNullable(each.getAnnotation(kind)))
                .findFirst();
    }

    private static Stream<Method> declarations(Method method) {
        return types(method.getDeclaringClass()).flatMap(type -> {
            try {
                return Stream.of(type.getMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException elsewhere) {
                return Stream.of();
            }
        });
    }

    private static Stream<Class<?>> types(Class<?> type) {
        Stream<Class<?>> above =
                Stream.concat(Stream.<Class<?>>ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
        return Stream.concat(Stream.of(type), above.flatMap(Endpoints::types));
    }

    private static String join(String address, String part) {
        String below = part.replaceAll("\\{[^{}/]*(\\{[^}]*}[^{}]*)*}", "{}").replaceAll("^/+|/+$", "");
        return below.isEmpty() ? address : address + "/" + below;
    }
}
