package cn.majordecision.matter.transfer;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who sees the register of transfers: archivists, the government office, the auditor; only archivists write in it (第三十三条). */
@Component
public class TransferReaders {

    private static final Set<String> READERS =
            Set.of(Role.ARCHIVIST.id(), Role.AUDITOR.id(), Role.GOVERNMENT_OFFICE.id());

    private final Groups groups;

    TransferReaders(Groups groups) {
        this.groups = groups;
    }

    /** True for who may read it. */
    public boolean may(String user) {
        return !Collections.disjoint(groups.of(user), READERS);
    }

    /** True for who may write in it. */
    public boolean mayRecord(String user) {
        return groups.of(user).contains(Role.ARCHIVIST.id());
    }
}
