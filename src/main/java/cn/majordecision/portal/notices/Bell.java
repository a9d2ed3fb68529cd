package cn.majordecision.portal.notices;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.notice.PersonalNotices;
import org.springframework.stereotype.Component;

/** How many notices the signed-in person has not read, for the head of every page; templates read it as {@code @bell}. */
@Component
class Bell {

    private final CurrentUser user;
    private final PersonalNotices notices;

    Bell(CurrentUser user, PersonalNotices notices) {
        this.user = user;
        this.notices = notices;
    }

    /** The number; nobody is told anything who is not signed in. */
    public int unread() {
        return user.id().map(notices::unread).orElse(0);
    }
}
