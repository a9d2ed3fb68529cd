package violations.base.low;

import violations.matter.thing.Thing;

/** Points up. */
public record Low(Thing thing) {}
