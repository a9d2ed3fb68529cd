package cn.majordecision.base.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every command that the engine knows is either allowed or refused by name, so that none comes in with a new version unseen. */
class CommandListsTest {

    private static final Set<String> ALLOWED =
            NameList.of("guard/commands-allowed.txt").names();
    private static final Set<String> REFUSED =
            NameList.of("guard/commands-refused.txt").names();

    @Test
    @DisplayName("流程引擎的每一种命令，或者列入允许清单，或者列入拒绝清单")
    void every_command_of_the_engine_is_listed() throws Exception {
        Set<String> listed = new HashSet<>(ALLOWED);
        listed.addAll(REFUSED);
        Set<String> commands = commands();
        assertThat(commands).hasSizeGreaterThan(300);
        assertThat(commands).isSubsetOf(listed);
        assertThat(ALLOWED).doesNotContainAnyElementsOf(REFUSED);
    }

    @Test
    @DisplayName("两份清单不含引擎中不存在的命令")
    void no_list_names_a_command_that_is_not_there() throws Exception {
        Set<String> listed = new TreeSet<>(ALLOWED);
        listed.addAll(REFUSED);
        listed.removeAll(commands());
        for (String own : listed) {
            assertThat(own).startsWith("cn.majordecision.base.workflow.");
            assertThat(Command.class).isAssignableFrom(Class.forName(own));
        }
    }

    private static Set<String> commands() throws Exception {
        Path jar = Path.of(ProcessEngine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Set<String> commands = new TreeSet<>();
        try (JarFile engine = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = engine.entries(); entries.hasMoreElements(); ) {
                String name = entries.nextElement().getName();
                if (name.startsWith("org/camunda") && name.endsWith(".class") && isCommand(name)) {
                    commands.add(className(name));
                }
            }
        }
        return commands;
    }

    private static boolean isCommand(String entry) throws IOException {
        try {
            Class<?> type = Class.forName(className(entry), false, CommandListsTest.class.getClassLoader());
            return Command.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
        } catch (ClassNotFoundException | NoClassDefFoundError integrationThatIsNotInstalled) {
            return false;
        }
    }

    private static String className(String entry) {
        return entry.replace('/', '.').replaceAll("\\.class$", "");
    }
}
