package cn.majordecision.base.notice;

import java.util.Optional;

/** Answered by the rooms above, when an e-mail is about to leave: what it is about, for those only who may still see it. */
public interface Subjects {

    /** The title of the decision; empty when this person may not see it. */
    Optional<String> title(String person, String decision);
}
