package cn.majordecision.matter.dossier;

import java.util.Set;

/** Answered by whoever keeps the register of transfers. */
public interface Transferred {

    /** Numbers of the decisions whose dossiers are with the state archive. */
    Set<String> decisions();
}
