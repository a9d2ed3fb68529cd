/** What tests of all rooms share: the way to start the engine on a database of its own, and a clock that can travel. */
@NullMarked
package cn.majordecision;

import org.jspecify.annotations.NullMarked;
