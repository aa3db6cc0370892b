package dev.tandem.cart.readmodel;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

import java.util.Collection;
import java.util.List;

/** Reads the table {@code cart} by Spring Data JDBC. */
// public, since in an image it has another class loader than the one that its proxy is made by
public interface CartRepository extends Repository<StoredCart, String>, CartTable {

    @Override
    @Query(value = FIND, rowMapperClass = StoredCartMapper.class)
    List<StoredCart> find(Collection<String> cartIds);

    @Override
    @Query(IDS)
    List<String> ids(String after, int limit);

    @Override
    @Query(value = BY_OWNER, rowMapperClass = StoredCartMapper.class)
    List<StoredCart> findByOwner(String userAccountId, String after, int limit);
}
