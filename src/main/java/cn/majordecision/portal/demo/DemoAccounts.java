package cn.majordecision.portal.demo;

import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** One account per role and some more, out of {@code demo/accounts.json}; loading again adds only what is missing. */
public class DemoAccounts {

    /** The password of every demonstration account. */
    public static final String PASSWORD = "demo";

    private final Units units;
    private final Accounts accounts;
    private final People people;

    public DemoAccounts(Units units, Accounts accounts, ObjectMapper json) {
        this.units = units;
        this.accounts = accounts;
        this.people = read(json);
    }

    /** Adds the units and accounts that are missing. */
    public void load() {
        people.units.stream()
                .filter(unit -> units.find(unit.id()).isEmpty())
                .forEach(unit -> units.create(unit.id(), unit.name()));
        people.accounts.stream()
                .filter(person -> accounts.find(person.id).isEmpty())
                .forEach(person -> accounts.create(person.id, person.name, person.unit, person.knownRoles(), PASSWORD));
    }

    /** Who is who, in the order of the file. */
    List<Person> people() {
        return people.accounts;
    }

    private static People read(ObjectMapper json) {
        try (InputStream file = new ClassPathResource("demo/accounts.json").getInputStream()) {
            return json.readValue(file, People.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The content of the file. */
    record People(List<Unit> units, List<Person> accounts) {}

    /** A person of the demonstration. */
    record Person(String id, String name, String unit, Set<String> roles) {

        Set<Role> knownRoles() {
            return roles.stream().map(id -> Role.of(id).orElseThrow()).collect(Collectors.toSet());
        }
    }
}
