package violations.step.one;

import violations.portal.Front;
import violations.step.two.Two;

/** Public, points up, and knows another step. */
public record One(Two two, Front front) {}
