package violations.portal;

import violations.step.two.Two;

/** Knows a step. */
public record Front(Two two) {}
