/**
 * The ways around the gate (第二十五条第二款), tried against the running application with the roles of production: what every
 * insider, every fault and the engine's own back doors could try on a decision that is not cleared.
 */
@NullMarked
package cn.majordecision.attack;

import org.jspecify.annotations.NullMarked;
