package cn.majordecision.portal.administration;

import cn.majordecision.base.identity.IdentityRefused;
import cn.majordecision.base.ledger.Personal;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts attempts against the separation of duties on record; a weak password or a misspelt name is none. */
@Component
class RefusedGrants {

    private static final Set<String> RULES = Set.of(
            "onlySecurityAdministrator",
            "notOneself",
            "administratorIsNoOfficial",
            "threeAdministratorsAreThree",
            "ownOrSecurityAdministrator");

    private final ApplicationEventPublisher events;

    RefusedGrants(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Transactional
    public void record(String address, IdentityRefused refusal) {
        if (RULES.contains(refusal.rule())) {
            events.publishEvent(
                    new GrantRefused(address, refusal.rule(), new Personal(String.valueOf(refusal.getMessage()))));
        }
    }
}
