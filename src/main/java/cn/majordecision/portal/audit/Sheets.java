package cn.majordecision.portal.audit;

import java.util.List;
import org.springframework.stereotype.Component;

/** Every list of the auditor by its name; whoever does not see every decision gets what belongs to none. */
@Component
class Sheets {

    private final Refused refused;
    private final Late late;
    private final Granted granted;
    private final Verified verified;

    Sheets(Refused refused, Late late, Granted granted, Verified verified) {
        this.refused = refused;
        this.late = late;
        this.granted = granted;
        this.verified = verified;
    }

    Sheet page(Register register, Asked asked, boolean everyDecision) {
        return of(register, asked, everyDecision, (asked.pageNumber() - 1) * (long) Sheet.PAGE, Sheet.PAGE);
    }

    /** One row more than may be exported, so that too many are noticed. */
    Sheet all(Register register, Asked asked, boolean everyDecision) {
        return of(register, asked, everyDecision, 0, Sheet.EXPORT + 1);
    }

    List<Refused.Choice> rules(Asked asked, boolean everyDecision) {
        return refused.rules(asked, !everyDecision);
    }

    private Sheet of(Register register, Asked asked, boolean everyDecision, long skip, int size) {
        return switch (register) {
            case REFUSALS -> refused.sheet(asked, !everyDecision, skip, size);
            case LATENESS -> late.sheet(asked, skip, size);
            case GRANTS -> granted.sheet(asked, skip, size);
            case VERIFICATIONS -> verified.sheet(skip, size);
        };
    }
}
