package cn.majordecision.base.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people want to be written to; changed by oneself or by the security administrator, and recorded. */
@Component
public class MailAddresses {

    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@" + LABEL + "(\\." + LABEL + ")+");
    private static final int LONGEST = 254;

    private final AccountRecords records;
    private final AccountRules rules;
    private final ApplicationEventPublisher events;

    MailAddresses(AccountRecords records, AccountRules rules, ApplicationEventPublisher events) {
        this.records = records;
        this.rules = rules;
        this.events = events;
    }

    /** The address of an account, if it has one. */
    public Optional<String> of(String id) {
        return records.mail(id);
    }

    /** Sets or replaces the address; an empty one takes it away. */
    @Transactional
    public void change(String id, String address) {
        rules.checkOwn(records.lock(id));
        if (records.replaceMail(id, valid(address.strip()))) {
            events.publishEvent(new MailAddressChanged(id));
        }
    }

    private static @Nullable String valid(String address) {
        if (address.isEmpty()) {
            return null;
        }
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw new IdentityRefused("mail.form");
        }
        return address;
    }
}
