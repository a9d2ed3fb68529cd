package cn.majordecision.base.identity;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in which capacity a person may do a task: the own one first, else as somebody's substitute. */
@Component
public class Actors {

    private final Groups groups;

    Actors(Groups groups) {
        this.groups = groups;
    }

    /** The capacity in which this person belongs to one of the groups; empty if in none. */
    public Optional<Actor> inGroups(String userId, Set<String> candidateGroups) {
        return groups.byCapacity(userId).entrySet().stream()
                .filter(capacity -> !Collections.disjoint(capacity.getValue(), candidateGroups))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(person -> new Actor(userId, principal(userId, person)));
    }

    private static @Nullable String principal(String userId, String person) {
        return person.equals(userId) ? null : person;
    }
}
