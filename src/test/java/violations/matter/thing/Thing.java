package violations.matter.thing;

import violations.step.one.One;

/** Points up. */
public record Thing(One one) {}
