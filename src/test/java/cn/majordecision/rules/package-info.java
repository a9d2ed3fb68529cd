/** The rules of the house, checked on code, models and forms; see {@code README.md}. */
@NullMarked
package cn.majordecision.rules;

import org.jspecify.annotations.NullMarked;
