/** What a pool of connections to the read model's database has to be, whoever makes it. */
@NullMarked
package dev.tandem.readmodel.pool;

import org.jspecify.annotations.NullMarked;
