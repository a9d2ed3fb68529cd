package cn.majordecision.base.identity;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the first security administrator's account of a new installation, with a password that the installer chose. */
@Component
@Order(2)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String UNIT = "administration";

    private final Accounts accounts;
    private final Units units;
    private final String password;

    FirstAdministrator(Accounts accounts, Units units, @Value("${mde.first-administrator.password:}") String password) {
        this.accounts = accounts;
        this.units = units;
        this.password = password;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!accounts.withRole(Role.SECURITY_ADMIN).isEmpty()) {
            return;
        }
        if (password.isEmpty()) {
            LOG.warn(IdentityTexts.text("first.missing"));
            return;
        }
        open();
    }

    private void open() {
        PasswordStrength.require(password);
        if (units.find(UNIT).isEmpty()) {
            units.create(UNIT, IdentityTexts.text("first.unit"));
        }
        String id = Role.SECURITY_ADMIN.id();
        accounts.create(id, Role.SECURITY_ADMIN.label(), UNIT, Set.of(Role.SECURITY_ADMIN), password);
        LOG.info(IdentityTexts.text("first.opened", id));
    }
}
