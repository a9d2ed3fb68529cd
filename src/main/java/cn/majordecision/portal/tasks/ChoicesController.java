package cn.majordecision.portal.tasks;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people and the units a form lets choose from; whoever is signed in may know them. */
@RestController
@Tag(name = "人员和单位")
class ChoicesController {

    private final Accounts accounts;
    private final Units units;

    ChoicesController(Accounts accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
    }

    /** A person to choose. */
    record Person(String id, String name, String unitName) {}

    @GetMapping("/api/people")
    @Operation(summary = "承担某一职责的人员")
    List<Person> people(@RequestParam("role") String role) {
        return accounts.withRole(Role.of(role).orElseThrow(UnknownRole::new)).stream()
                .map(this::person)
                .toList();
    }

    @GetMapping("/api/units")
    @Operation(summary = "单位")
    List<Unit> units() {
        return units.all();
    }

    private Person person(Account account) {
        String unit = units.find(account.unit()).map(Unit::name).orElse(account.unit());
        return new Person(account.id(), account.name(), unit);
    }
}
