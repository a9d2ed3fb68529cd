/** Major Decision Engine: the statutory procedure of major administrative decisions (国务院令第713号), four floors, nothing points up. */
@NullMarked
package cn.majordecision;

import org.jspecify.annotations.NullMarked;
