package cn.majordecision.portal.notices;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.SubstituteNamed;
import cn.majordecision.base.identity.Substitution;
import cn.majordecision.base.identity.Substitutions;
import cn.majordecision.base.notice.News;
import cn.majordecision.base.notice.NoticeKind;
import cn.majordecision.base.notice.PersonalNotices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells both sides of a substitution when it begins: at once, or on its first day. */
@Component
class SubstituteNotices {

    private final PersonalNotices notices;
    private final Accounts accounts;
    private final Substitutions substitutions;
    private final Clock clock;

    SubstituteNotices(PersonalNotices notices, Accounts accounts, Substitutions substitutions, Clock clock) {
        this.notices = notices;
        this.accounts = accounts;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    @EventListener
    void named(SubstituteNamed named) {
        begun(new Substitution(named.principal(), named.deputy(), named.from(), named.to()));
    }

    /** Those that begin today, and any whose day went by unnoticed. */
    void begin() {
        substitutions.current().forEach(this::begun);
    }

    private void begun(Substitution each) {
        if (!each.from().isAfter(LocalDate.now(clock))) {
            tell(each, "substitute.deputy", each.principal(), each.deputy());
            tell(each, "substitute.principal", each.deputy(), each.principal());
        }
    }

    private void tell(Substitution each, String key, String other, String person) {
        String sentence = Sentences.of(
                key,
                accounts.find(other).map(Account::name).orElse(other),
                Sentences.day(each.from()),
                Sentences.day(each.to()));
        String between = each.principal() + ">" + each.deputy();
        notices.tell(
                new News(NoticeKind.SUBSTITUTE, null, null, between, each.from() + "/" + each.to(), sentence),
                List.of(person));
    }
}
