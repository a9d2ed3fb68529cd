package cn.majordecision.base.workflow;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Units;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/** Our accounts and groups in the engine's words; the engine's own identity tables stay empty. */
@Component
class Directory {

    private final Accounts accounts;
    private final Groups groups;
    private final Units units;

    Directory(Accounts accounts, Groups groups, Units units) {
        this.accounts = accounts;
        this.groups = groups;
        this.units = units;
    }

    Optional<User> user(String id) {
        return accounts.find(id).filter(Account::enabled).map(Directory::user);
    }

    Stream<User> users() {
        return accounts.all().stream().filter(Account::enabled).map(Directory::user);
    }

    boolean isMember(String user, String group) {
        return groups.of(user).contains(group);
    }

    /** Whether this user is that person or the person's substitute today. */
    boolean actsFor(String user, String person) {
        return isMember(user, Groups.ofPerson(person));
    }

    boolean passwordMatches(String user, String password) {
        return accounts.passwordMatches(user, password);
    }

    Optional<Group> group(String id) {
        return groups().filter(group -> group.getId().equals(id)).findFirst();
    }

    List<String> groupIdsOf(String user) {
        return List.copyOf(groups.of(user));
    }

    /** The groups a user has only as somebody's substitute. */
    Set<String> groupIdsAsDeputy(String user) {
        return groups.asDeputy(user);
    }

    /** What a person is called; the account's id when it is gone. */
    String name(String user) {
        return accounts.find(user).map(Account::name).orElse(user);
    }

    Stream<Group> groupsOf(String user) {
        return groups.of(user).stream().map(id -> group(id).orElseGet(() -> group(id, id)));
    }

    Stream<Group> groups() {
        Stream<Group> roles = Stream.of(Role.values()).map(role -> group(role.id(), role.label()));
        Stream<Group> withinUnits = Stream.of(Role.values())
                .filter(Role::unitBound)
                .flatMap(role ->
                        units.all().stream().map(unit -> group(role.groupOf(unit.id()), unit.name() + role.label())));
        Stream<Group> persons =
                accounts.all().stream().map(account -> group(Groups.ofPerson(account.id()), account.name()));
        return Stream.of(roles, withinUnits, persons).flatMap(each -> each);
    }

    private static User user(Account account) {
        UserEntity user = new UserEntity(account.id());
        user.setFirstName(account.name());
        user.setLastName("");
        return user;
    }

    private static Group group(String id, String name) {
        GroupEntity group = new GroupEntity(id);
        group.setName(name);
        group.setType("WORKFLOW");
        return group;
    }
}
