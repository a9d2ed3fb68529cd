package cn.majordecision.matter.paper;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What papers call units, people, documents and days. Carries out no article. */
@Component
public class PaperNames {

    private static final String NONE = "——";

    private final Units units;
    private final Accounts accounts;
    private final Documents documents;
    private final Clock clock;

    PaperNames(Units units, Accounts accounts, Documents documents, Clock clock) {
        this.units = units;
        this.accounts = accounts;
        this.documents = documents;
        this.clock = clock;
    }

    /** The name of a unit. */
    public String unit(@Nullable String id) {
        return id == null ? NONE : units.find(id).map(Unit::name).orElse(id);
    }

    /** The name of a person. */
    public String person(@Nullable String id) {
        return id == null ? NONE : accounts.find(id).map(Account::name).orElse(id);
    }

    /** The name of the unit of a person. */
    public String unitOf(@Nullable String person) {
        return person == null
                ? NONE
                : accounts.find(person).map(Account::unit).map(this::unit).orElse(NONE);
    }

    /** The name of a stored document; nothing when it is not there. */
    public @Nullable String document(@Nullable String sha256) {
        return sha256 == null
                ? null
                : documents.find(sha256).map(Document::name).orElse(null);
    }

    /** The name of a stored document as people call it, without what programs know its type by. */
    public @Nullable String title(@Nullable String sha256) {
        String name = document(sha256);
        return name == null ? null : name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    }

    /** The day in the house's time zone. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
